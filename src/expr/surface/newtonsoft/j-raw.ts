import { throwNullReference } from '../../runtime/exception.js';
import { valueOfObject } from '../../runtime/json/token-content.js';
import { rawFromReader } from '../../runtime/json/token-writer.js';
import { JRaw } from '../../runtime/json/tokens.js';
import { clrType, m } from '../define.js';

function rawOf(json: unknown): JRaw {
  const { raw, clr } = valueOfObject(json);
  return new JRaw(raw, clr);
}

export const jRawType = clrType(
  'class Newtonsoft.Json.Linq.JRaw : JValue, IJsonLineInfo, IJEnumerable<JToken>, IEnumerable<JToken>, System.Collections.IEnumerable, System.Dynamic.IDynamicMetaObjectProvider, ICloneable, IComparable, IComparable<JValue>, IConvertible, IEquatable<JValue>, IFormattable',
  () => [
    m('JRaw(JRaw other)', (other: JRaw | null) => (other ?? throwNullReference()).clone()),
    m('JRaw(object rawJson)', rawOf),
    m('static JRaw Create(JsonReader reader)', rawFromReader),
  ],
);
