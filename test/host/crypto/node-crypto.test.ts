import { crypto, installCrypto } from '../../../src/expr/runtime/crypto/provider.js';
import { nodeCrypto } from '../../../src/host/crypto/node-crypto.js';

// Valid from 2026-11-22 to 2056-11-14, signed by itself.
const certificate = Buffer.from(
  'MIIDtzCCAp+gAwIBAgIUOKhw5WmnUBler8tP4VmsBuNhB4EwDQYJKoZIhvcNAQELBQAwUTELMAkGA1UEBhMCTkwxFDASBgNVBAoMC0V4YW1wbGUgT3JnMQ8wDQYDVQQLDAZPcmRlcnMxGzAZBgNVBAMMEmNsaWVudC5leGFtcGxlLmNvbTAgFw0yNjExMjIxMDU2NDhaGA8yMDU2MTExNDEwNTY0OFowUTELMAkGA1UEBhMCTkwxFDASBgNVBAoMC0V4YW1wbGUgT3JnMQ8wDQYDVQQLDAZPcmRlcnMxGzAZBgNVBAMMEmNsaWVudC5leGFtcGxlLmNvbTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBALJY9Eo5+dF3iVdxsec6UBGKxMhkcDT9Bb9qiUz2Z8q+cRWwmPQ8zcIQM2owRcSz+d5kp82H8u9UODthE2cWZXoYygTOQ2KZI0E4qBjbDRk212N1jQsdfQsu7PFR5Zu7y5z99Bd4Ork8xAkGQ87qxF0+iyIn+4IQaj8COPXddMyCSY+piPEarxwUTwG7pFR8lsS7F/U+QbWzU/SWotRRThuPAeHeElPwGsemVZ835p8+Bv2e6HZiN55T5hjkaGNDcmyrsnAfvZi9Uqap0fI7PHTf0dKrREfYalP/e2DQaHmd02i+p8v4MCFphJSGGzLHF1WvRHEzJcybEAgNxdu7VkECAwEAAaOBhDCBgTAdBgNVHQ4EFgQUq0dN+vVpOMouHEuj0yNDkFSNEWAwHwYDVR0jBBgwFoAUq0dN+vVpOMouHEuj0yNDkFSNEWAwDwYDVR0TAQH/BAUwAwEB/zAuBgNVHREEJzAlghJjbGllbnQuZXhhbXBsZS5jb22BD29wc0BleGFtcGxlLmNvbTANBgkqhkiG9w0BAQsFAAOCAQEALpYa5okPVknAKymv9GHJ6NnV59JdSVLrFKNp0eNRysuccvQiS+lK1wIzulVLRXFX4gC9mABL+n0hPZQ/Yn4JfTu93n+4qRQVsg/UYR65NQjUyeJhETAKegQey5PLcFfddAmIs7WckBLjf/vrxE9pG9KKutjzs1DiaDd1PkwhU7Be3jJ2Eb99NM+0NKynpWW5bUt24iBW3zJeUL8AhCsIqbnm/Mp15eIcYlNqFIU28qeduBipAJ51jIRGLiaReB1Lys9avidAuiA1ECbrnhgU7C3bJG8rc4e4V5iOAp52X+SpDaKZqoSrXv6oTMfOPMkR1g7xpTLspB/N/WtOu2486Q==',
  'base64',
);

afterEach(() => void jest.useRealTimers());

test.each([
  ['trusted and valid', true, '2030-01-01', true],
  ['too early', true, '2020-01-01', false],
  ['not trusted', false, '2030-01-01', false],
])('trust: %s', (_, isRoot, now, expected) => {
  jest.useFakeTimers({ now: new Date(now) });
  const provider = nodeCrypto(isRoot ? { trustedCertificates: [certificate] } : {});
  expect(provider.isTrusted(certificate, false)).toBe(expected);
});

test('a generated key works both ways', () => {
  const provider = nodeCrypto();
  const key = provider.generateRsaKey(1024);
  const block = new Uint8Array(128).fill(1);
  expect(provider.rsaPublic(key, provider.rsaPrivate(key, block)!)).toEqual(block);
  expect(provider.rsaPublic(key, new Uint8Array(128).fill(255))).toBeUndefined();
});

test('without a provider cryptography is not supported', () => {
  const previous = installCrypto(undefined);
  expect(() => crypto()).toThrow(expect.objectContaining({ typeName: 'System.PlatformNotSupportedException' }));
  installCrypto(previous);
});
