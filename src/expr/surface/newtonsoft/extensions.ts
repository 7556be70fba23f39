import { clrType, m } from '../define.js';

export const extensionsType = clrType('static class Newtonsoft.Json.Linq.Extensions', [
  m('static IJEnumerable<JProperty> Properties(this IEnumerable<JObject> source)'),
  m('static IJEnumerable<JToken> Ancestors<T>(this IEnumerable<T> source) where T : JToken'),
  m('static IJEnumerable<JToken> AncestorsAndSelf<T>(this IEnumerable<T> source) where T : JToken'),
  m('static IJEnumerable<JToken> AsJEnumerable(this IEnumerable<JToken> source)'),
  m('static IJEnumerable<JToken> Children<T>(this IEnumerable<T> source) where T : JToken'),
  m('static IJEnumerable<JToken> Descendants<T>(this IEnumerable<T> source) where T : JContainer'),
  m('static IJEnumerable<JToken> DescendantsAndSelf<T>(this IEnumerable<T> source) where T : JContainer'),
  m('static IJEnumerable<JToken> Values(this IEnumerable<JToken> source)'),
  m('static IJEnumerable<JToken> Values(this IEnumerable<JToken> source, object key)'),
  m('static IJEnumerable<T> AsJEnumerable<T>(this IEnumerable<T> source) where T : JToken'),
  m('static IEnumerable<U> Children<T, U>(this IEnumerable<T> source) where T : JToken'),
  m('static IEnumerable<U> Values<U>(this IEnumerable<JToken> source)'),
  m('static IEnumerable<U> Values<U>(this IEnumerable<JToken> source, object key)'),
  m('static U Value<T, U>(this IEnumerable<T> value) where T : JToken'),
  m('static U Value<U>(this IEnumerable<JToken> value)'),
]);
