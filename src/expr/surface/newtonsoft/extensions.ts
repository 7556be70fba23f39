import * as extensions from '../../runtime/json/extensions.js';
import { types } from '../../types/universe.js';
import { clrType, g, m } from '../define.js';

export const extensionsType = clrType('static class Newtonsoft.Json.Linq.Extensions', () => [
  m('static IJEnumerable<JProperty> Properties(this IEnumerable<JObject> source)', extensions.propertiesOfAll),
  m('static IJEnumerable<JToken> Ancestors<T>(this IEnumerable<T> source) where T : JToken', extensions.ancestorsOfAll),
  m(
    'static IJEnumerable<JToken> AncestorsAndSelf<T>(this IEnumerable<T> source) where T : JToken',
    extensions.ancestorsAndSelfOfAll,
  ),
  m('static IJEnumerable<JToken> AsJEnumerable(this IEnumerable<JToken> source)', (source) =>
    extensions.asJEnumerable(source, types.jToken),
  ),
  m('static IJEnumerable<JToken> Children<T>(this IEnumerable<T> source) where T : JToken', extensions.childrenOfAll),
  m('static IJEnumerable<JToken> Descendants<T>(this IEnumerable<T> source) where T : JContainer', extensions.descendantsOfAll),
  m(
    'static IJEnumerable<JToken> DescendantsAndSelf<T>(this IEnumerable<T> source) where T : JContainer',
    extensions.descendantsAndSelfOfAll,
  ),
  m('static IJEnumerable<JToken> Values(this IEnumerable<JToken> source)', (source) => extensions.tokensOfAll(source, null)),
  m('static IJEnumerable<JToken> Values(this IEnumerable<JToken> source, object key)', extensions.tokensOfAll),
  g('static IJEnumerable<T> AsJEnumerable<T>(this IEnumerable<T> source) where T : JToken', ([type], source) =>
    extensions.asJEnumerable(source, type),
  ),
  g('static IEnumerable<U> Children<T, U>(this IEnumerable<T> source) where T : JToken', ([, target], source) =>
    extensions.childrenOfAllAs(source, target),
  ),
  g('static IEnumerable<U> Values<U>(this IEnumerable<JToken> source)', ([target], source) =>
    extensions.valuesOfAll(source, null, target),
  ),
  g('static IEnumerable<U> Values<U>(this IEnumerable<JToken> source, object key)', ([target], source, key) =>
    extensions.valuesOfAll(source, key, target),
  ),
  g('static U Value<T, U>(this IEnumerable<T> value) where T : JToken', ([, target], value) =>
    extensions.valueOfSequence(value, target),
  ),
  g('static U Value<U>(this IEnumerable<JToken> value)', ([target], value) => extensions.valueOfSequence(value, target)),
]);
