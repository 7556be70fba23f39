/** Extension methods that C# finds on allowed types and APIM forbids, with the types that they give. */
import { forbiddenType, type MemberDeclaration, m } from './define.js';
import { enumerableType } from './linq/enumerable.js';
import { spanExtensions } from './span-extensions.js';

const receiver = '(this IEnumerable<TSource> ';

/** The operators of LINQ again, for parallel queries: a call on something else that fails may be told in their terms. */
const parallelOperators = (): readonly MemberDeclaration[] =>
  enumerableType.members
    .filter(({ signature }) => signature.includes(receiver))
    .map(({ signature }) => m(signature.replace(receiver, '(this ParallelQuery<TSource> ')));

export const forbiddenExtensions = [
  forbiddenType('static class System.Linq.ParallelEnumerable', () => [
    m('static ParallelQuery<TSource> AsParallel<TSource>(this IEnumerable<TSource> source)'),
    ...parallelOperators(),
  ]),
  forbiddenType('class System.Linq.ParallelQuery<TSource> : IEnumerable<TSource>'),
  forbiddenType('static class System.Linq.Queryable', [
    m('static IQueryable<TElement> AsQueryable<TElement>(this IEnumerable<TElement> source)'),
  ]),
  forbiddenType('struct System.Memory<T> : IEquatable<Memory<T>>'),
  forbiddenType('static class System.MemoryExtensions', () => [
    m('static ReadOnlyMemory<char> AsMemory(this string text)'),
    m('static ReadOnlyMemory<char> AsMemory(this string text, int start)'),
    m('static ReadOnlyMemory<char> AsMemory(this string text, int start, int length)'),
    m('static Memory<T> AsMemory<T>(this T[] array)'),
    m('static Memory<T> AsMemory<T>(this T[] array, int start)'),
    m('static Memory<T> AsMemory<T>(this T[] array, int start, int length)'),
    m('static ReadOnlySpan<char> AsSpan(this string text)'),
    m('static ReadOnlySpan<char> AsSpan(this string text, int start)'),
    m('static ReadOnlySpan<char> AsSpan(this string text, int start, int length)'),
    m('static Span<T> AsSpan<T>(this T[] array)'),
    m('static Span<T> AsSpan<T>(this T[] array, int start)'),
    m('static Span<T> AsSpan<T>(this T[] array, int start, int length)'),
    ...spanExtensions(),
  ]),
  forbiddenType('struct System.MemoryExtensions+SpanSplitEnumerator<T>'),
  forbiddenType('struct System.ReadOnlyMemory<T> : IEquatable<ReadOnlyMemory<T>>'),
  forbiddenType('struct System.ReadOnlySpan<T>', [m('static implicit operator ReadOnlySpan<T>(T[] array)')]),
  forbiddenType('static class System.Security.Cryptography.X509Certificates.DSACertificateExtensions', [
    m('static DSA GetDSAPrivateKey(this X509Certificate2 certificate)'),
    m('static DSA GetDSAPublicKey(this X509Certificate2 certificate)'),
  ]),
  forbiddenType('static class System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions', [
    m('static ECDsa GetECDsaPrivateKey(this X509Certificate2 certificate)'),
    m('static ECDsa GetECDsaPublicKey(this X509Certificate2 certificate)'),
  ]),
  forbiddenType('struct System.Span<T>'),
];
