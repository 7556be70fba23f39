import { clrType, m } from '../define.js';

export const jRawType = clrType(
  'class Newtonsoft.Json.Linq.JRaw : JValue, IJsonLineInfo, IJEnumerable<JToken>, IEnumerable<JToken>, System.Collections.IEnumerable, System.Dynamic.IDynamicMetaObjectProvider, ICloneable, IComparable, IComparable<JValue>, IConvertible, IEquatable<JValue>, IFormattable',
  [m('JRaw(JRaw other)'), m('JRaw(object rawJson)'), m('static JRaw Create(JsonReader reader)')],
);
