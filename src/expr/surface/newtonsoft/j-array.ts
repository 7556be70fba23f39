import { requireArgument } from '../../runtime/exception.js';
import { loadArray, requireReader } from '../../runtime/json/load.js';
import { parseJArray } from '../../runtime/json/parse.js';
import type { JsonReader } from '../../runtime/json/reader.js';
import { arrayFromObject } from '../../runtime/json/serialize.js';
import { withSerializer } from '../../runtime/json/serializer-argument.js';
import { writeTo } from '../../runtime/json/token-writer.js';
import { JArray, type JToken } from '../../runtime/json/tokens.js';
import type { ClrArray } from '../../runtime/values.js';
import { clrType, m } from '../define.js';

type Token = JToken | null;

function arrayOf(content: unknown): JArray {
  const array = new JArray();
  array.add(content);
  return array;
}

export const jArrayType = clrType(
  'class Newtonsoft.Json.Linq.JArray : JContainer, IJsonLineInfo, IJEnumerable<JToken>, ICollection<JToken>, IEnumerable<JToken>, IList<JToken>, System.Collections.ICollection, System.Collections.IEnumerable, System.Collections.IList, System.Collections.Specialized.INotifyCollectionChanged, System.ComponentModel.IBindingList, System.ComponentModel.ITypedList, System.Dynamic.IDynamicMetaObjectProvider, ICloneable',
  () => [
    m('JArray()', () => new JArray()),
    m('JArray(JArray other)', (other: JArray | null) => requireArgument(other, 'other').clone()),
    m('JArray(object content)', arrayOf),
    m('JArray(params object[] content)', arrayOf),
    m(
      'JToken this[int index] { get; set; }',
      (array: JArray, index: number) => array.itemAt(index),
      (array: JArray, index: number, value: Token) => array.setItemAt(index, value),
    ),
    m(
      'JToken this[object key] { get; set; }',
      (array: JArray, key) => array.getByKey(key),
      (array: JArray, key, value) => array.setByKey(key, value),
    ),
    m('JTokenType Type { get; }', (array: JArray) => array.type),
    m('IEnumerator<JToken> GetEnumerator()', (array: JArray) => array.getEnumerator()),
    m('bool Contains(JToken item)', (array: JArray, item: Token) => array.containsItem(item)),
    m('bool IsReadOnly { get; }', () => false),
    m('bool Remove(JToken item)', (array: JArray, item: Token) => array.removeItem(item)),
    m('int IndexOf(JToken item)', (array: JArray, item: Token) => array.indexOfItem(item)),
    m('static JArray FromObject(object o)', arrayFromObject),
    m('static JArray FromObject(object o, JsonSerializer jsonSerializer)', (o, serializer) =>
      arrayFromObject(withSerializer(requireArgument(o, 'o'), serializer)),
    ),
    m('static JArray Load(JsonReader reader)', (reader: JsonReader | null) => loadArray(requireReader(reader))),
    m('static JArray Load(JsonReader reader, JsonLoadSettings settings)', (reader: JsonReader | null) =>
      loadArray(requireReader(reader)),
    ),
    m('static JArray Parse(string json)', (json: string | null) => parseJArray(json)),
    m('static JArray Parse(string json, JsonLoadSettings settings)', (json: string | null) => parseJArray(json)),
    m('void Add(JToken item)', (array: JArray, item: Token) => array.addItem(item)),
    m('void Clear()', (array: JArray) => array.clearItems()),
    m('void CopyTo(JToken[] array, int arrayIndex)', (self: JArray, array: ClrArray<JToken> | null, index: number) =>
      self.copyItemsTo(array, index),
    ),
    m('void Insert(int index, JToken item)', (array: JArray, index: number, item: Token) => array.insertItem(index, item)),
    m('void RemoveAt(int index)', (array: JArray, index: number) => array.removeItemAt(index)),
    m('void WriteTo(JsonWriter writer, params JsonConverter[] converters)', writeTo),
  ],
);
