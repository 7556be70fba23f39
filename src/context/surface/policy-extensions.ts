import { type ClrCertificate, verifyNoRevocation } from '../../expr/runtime/crypto/x509-certificate.js';
import { approximate, clrType, g, m } from '../../expr/surface/define.js';
import { types } from '../../expr/types/universe.js';
import { asBasic, tryParseBasic } from '../basic-auth.js';
import { transformByName, transformWith, transformWithOwn } from '../ciphers.js';
import { writeForm, writeQuery } from '../form.js';
import { asJwt, tryParseJwt } from '../jwt.js';
import { textOrDefault, textsOrDefault } from '../string-map.js';
import { variableOrDefault } from '../variables.js';

export const policyExtensionsType = clrType('static class PolicyExtensions', () => [
  m(
    'static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> d, string name, string defaultValue)',
    textsOrDefault,
  ),
  m('static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> d, string name)', (d, name) =>
    textsOrDefault(d, name, null),
  ),
  m(
    'static string GetValueOrDefault(this IReadOnlyDictionary<string, string> d, string name, string defaultValue)',
    textOrDefault,
  ),
  m('static string GetValueOrDefault(this IReadOnlyDictionary<string, string> d, string name)', (d, name) =>
    textOrDefault(d, name, null),
  ),
  g(
    'static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object> d, string name, T defaultValue)',
    (typeArguments, d, name, defaultValue) => variableOrDefault(typeArguments[0], d, name, defaultValue),
  ),
  g('static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object> d, string name)', (typeArguments, d, name) =>
    variableOrDefault(typeArguments[0], d, name),
  ),
  m('static object GetValueOrDefault(this IReadOnlyDictionary<string, object> d, string name)', (d, name) =>
    variableOrDefault(types.object, d, name, null),
  ),
  m('static BasicAuthCredentials AsBasic(this string input)', asBasic),
  m('static bool TryParseBasic(this string input, out BasicAuthCredentials result)', tryParseBasic),
  m('static Jwt AsJwt(this string input)', asJwt),
  m('static bool TryParseJwt(this string input, out Jwt result)', tryParseJwt),
  m('static byte[] Encrypt(this byte[] input, string alg, byte[] key, byte[] iv)', (input, alg, key, iv) =>
    transformByName(true, input, alg, key, iv),
  ),
  m('static byte[] Encrypt(this byte[] input, SymmetricAlgorithm alg)', (input, alg) => transformWithOwn(true, input, alg)),
  m('static byte[] Encrypt(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv)', (input, alg, key, iv) =>
    transformWith(true, input, alg, key, iv),
  ),
  m('static byte[] Decrypt(this byte[] input, string alg, byte[] key, byte[] iv)', (input, alg, key, iv) =>
    transformByName(false, input, alg, key, iv),
  ),
  m('static byte[] Decrypt(this byte[] input, SymmetricAlgorithm alg)', (input, alg) => transformWithOwn(false, input, alg)),
  m('static byte[] Decrypt(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv)', (input, alg, key, iv) =>
    transformWith(false, input, alg, key, iv),
  ),
  approximate(
    m('static bool VerifyNoRevocation(this X509Certificate2 input)', (certificate: ClrCertificate | null) =>
      verifyNoRevocation(certificate),
    ),
  ),
  m('static string ToQueryString(this IDictionary<string, IList<string>> form)', writeQuery),
  m('static string ToFormUrlEncodedContent(this IDictionary<string, IList<string>> form)', writeForm),
]);
