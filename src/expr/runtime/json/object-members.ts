/** `Properties()` and `PropertyValues()` of JObject. */
import { types } from '../../types/universe.js';
import { JEnumerable } from './j-enumerable.js';
import { type LazySequence, lazy } from './lazy-sequence.js';
import type { JObject, JProperty, JToken } from './tokens.js';

function* eachProperty(object: JObject): Generator<JProperty> {
  const enumerator = object.getEnumerator();
  while (enumerator.moveNext()) yield enumerator.current as JProperty;
}

export const propertiesOf = (object: JObject): LazySequence<JProperty> => lazy(types.jProperty, () => eachProperty(object));

export const propertyValuesOf = (object: JObject): JEnumerable =>
  new JEnumerable<JToken>(
    types.jToken,
    lazy(types.jToken, function* () {
      for (const { token } of eachProperty(object)) yield token;
    }),
  );
