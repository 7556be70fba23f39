import { throwNullReference } from '../../runtime/exception.js';
import { compareJValues } from '../../runtime/json/compare.js';
import { jTokenOf, jTokenOfString, jTokenOfUri } from '../../runtime/json/conversions.js';
import { valueOfObject } from '../../runtime/json/token-content.js';
import { JTokenType } from '../../runtime/json/token-types.js';
import { writeTo } from '../../runtime/json/token-writer.js';
import { JValue, newNull } from '../../runtime/json/tokens.js';
import { types } from '../../types/universe.js';
import { clrType, m } from '../define.js';

type Text = string | null;

export const jValueType = clrType(
  'class Newtonsoft.Json.Linq.JValue : JToken, IJsonLineInfo, IJEnumerable<JToken>, IEnumerable<JToken>, System.Collections.IEnumerable, System.Dynamic.IDynamicMetaObjectProvider, ICloneable, IComparable, IComparable<JValue>, IConvertible, IEquatable<JValue>, IFormattable',
  () => [
    m('JValue(JValue other)', (other: JValue | null) => (other ?? throwNullReference()).clone()),
    m('JValue(DateTime value)', jTokenOf(types.dateTime)),
    m('JValue(DateTimeOffset value)', jTokenOf(types.dateTimeOffset)),
    m('JValue(Guid value)', jTokenOf(types.guid)),
    m('JValue(TimeSpan value)', jTokenOf(types.timeSpan)),
    m('JValue(Uri value)', jTokenOfUri),
    m('JValue(bool value)', jTokenOf(types.bool)),
    m('JValue(char value)', (value: number) => new JValue(JTokenType.String, value, types.char)),
    m('JValue(decimal value)', jTokenOf(types.decimal)),
    m('JValue(double value)', jTokenOf(types.double)),
    m('JValue(float value)', jTokenOf(types.float)),
    m('JValue(long value)', jTokenOf(types.long)),
    m('JValue(object value)', valueOfObject),
    m('JValue(string value)', jTokenOfString),
    m('JValue(ulong value)', jTokenOf(types.ulong)),
    m('JTokenType Type { get; }', (token: JValue) => token.type),
    m('bool Equals(JValue other)', (token: JValue, other: JValue | null) => other !== null && token.equalsValue(other)),
    m('bool Equals(object obj)', (token: JValue, other) => token.equalsClr(other)),
    m('bool HasValues { get; }', () => false),
    m('int CompareTo(JValue obj)', compareJValues),
    m('int GetHashCode()', (token: JValue) => token.hashClr()),
    m(
      'object Value { get; set; }',
      (token: JValue) => token.value,
      (token: JValue, value) => {
        token.value = value;
      },
    ),
    m(
      'static JValue CreateComment(string value)',
      (value: Text) => new JValue(JTokenType.Comment, value, value === null ? null : types.string),
    ),
    m('static JValue CreateNull()', newNull),
    m('static JValue CreateString(string value)', jTokenOfString),
    m('static JValue CreateUndefined()', () => new JValue(JTokenType.Undefined, null, null)),
    m('string ToString()', (token: JValue) => token.toClrString()),
    m('string ToString(IFormatProvider formatProvider)', (token: JValue) => token.formatClr(null)),
    m('string ToString(string format)', (token: JValue, format: Text) => token.formatClr(format)),
    m('string ToString(string format, IFormatProvider formatProvider)', (token: JValue, format: Text) => token.formatClr(format)),
    m('void WriteTo(JsonWriter writer, params JsonConverter[] converters)', writeTo),
  ],
);
