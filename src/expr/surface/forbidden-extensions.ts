/** Extension methods that C# finds on allowed types and APIM forbids, with the types that they give. */
import { forbiddenType, m } from './define.js';

export const forbiddenExtensions = [
  forbiddenType('static class System.Linq.ParallelEnumerable', [
    m('static ParallelQuery<TSource> AsParallel<TSource>(this IEnumerable<TSource> source)'),
  ]),
  forbiddenType('class System.Linq.ParallelQuery<TSource> : IEnumerable<TSource>'),
  forbiddenType('static class System.Linq.Queryable', [
    m('static IQueryable<TElement> AsQueryable<TElement>(this IEnumerable<TElement> source)'),
  ]),
  forbiddenType('struct System.Memory<T> : IEquatable<Memory<T>>'),
  forbiddenType('static class System.MemoryExtensions', [
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
  ]),
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
