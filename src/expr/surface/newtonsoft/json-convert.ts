import { deserializeObject, deserializeToObject } from '../../runtime/json/deserialize.js';
import { serializeObject } from '../../runtime/json/serialize.js';
import { clrType, g, m } from '../define.js';

export const jsonConvertType = clrType(
  'static class Newtonsoft.Json.JsonConvert',
  () => [
    g('static T DeserializeObject<T>(string value)', ([type], value) => deserializeObject(value, type)),
    g('static T DeserializeObject<T>(string value, JsonSerializerSettings settings)', ([type], value) =>
      deserializeObject(value, type),
    ),
    g('static T DeserializeObject<T>(string value, params JsonConverter[] converters)', ([type], value) =>
      deserializeObject(value, type),
    ),
    m('static object DeserializeObject(string value)', (value) => deserializeToObject(value, null)),
    m('static object DeserializeObject(string value, JsonSerializerSettings settings)', (value) =>
      deserializeToObject(value, null),
    ),
    m('static object DeserializeObject(string value, Type type)', deserializeToObject),
    m('static object DeserializeObject(string value, Type type, JsonSerializerSettings settings)', deserializeToObject),
    m('static object DeserializeObject(string value, Type type, params JsonConverter[] converters)', deserializeToObject),
    m('static string SerializeObject(object value)', (value) => serializeObject(value)),
    m('static string SerializeObject(object value, Formatting formatting)', serializeObject),
    m('static string SerializeObject(object value, Formatting formatting, JsonSerializerSettings settings)', serializeObject),
    m('static string SerializeObject(object value, Formatting formatting, params JsonConverter[] converters)', serializeObject),
    m('static string SerializeObject(object value, JsonSerializerSettings settings)', (value) => serializeObject(value)),
    m(
      'static string SerializeObject(object value, Type type, Formatting formatting, JsonSerializerSettings settings)',
      (value, _type, formatting) => serializeObject(value, formatting),
    ),
    m('static string SerializeObject(object value, Type type, JsonSerializerSettings settings)', (value) =>
      serializeObject(value),
    ),
    m('static string SerializeObject(object value, params JsonConverter[] converters)', (value) => serializeObject(value)),
  ],
  [
    'DefaultSettings',
    'DeserializeAnonymousType',
    'DeserializeXNode',
    'DeserializeXmlNode',
    'False',
    'NaN',
    'NegativeInfinity',
    'Null',
    'PopulateObject',
    'PositiveInfinity',
    'SerializeXNode',
    'SerializeXmlNode',
    'ToString',
    'True',
    'Undefined',
  ],
);
