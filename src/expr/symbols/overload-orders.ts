/**
 * The order in which .NET declares overloads, by the types of their parameters, where the surface has another. It decides nothing
 * but which of several overloads that do not fit the compiler tells of: the first.
 */
export const overloadOrders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Newtonsoft.Json.JsonConvert': {
    DeserializeObject:
      'string | string, JsonSerializerSettings | string, Type | 1`string | 1`string, JsonConverter[] | 1`string, JsonSerializerSettings | string, Type, JsonConverter[] | string, Type, JsonSerializerSettings',
    SerializeObject:
      'object | object, Formatting | object, JsonConverter[] | object, Formatting, JsonConverter[] | object, JsonSerializerSettings | object, Type, JsonSerializerSettings | object, Formatting, JsonSerializerSettings | object, Type, Formatting, JsonSerializerSettings',
  },
  'Newtonsoft.Json.Linq.Extensions': {
    Values: 'IEnumerable<JToken>, object | IEnumerable<JToken> | 1`IEnumerable<JToken>, object | 1`IEnumerable<JToken>',
    Value: '1`IEnumerable<JToken> | 2`IEnumerable<T>',
  },
  'Newtonsoft.Json.Linq.JArray': {
    '.ctor': ' | JArray | object[] | object',
    'this[]': 'object | int',
  },
  'Newtonsoft.Json.Linq.JConstructor': {
    '.ctor': ' | JConstructor | string, object[] | string, object | string',
  },
  'Newtonsoft.Json.Linq.JObject': {
    '.ctor': ' | JObject | object[] | object',
  },
  'Newtonsoft.Json.Linq.JProperty': {
    '.ctor': 'JProperty | string, object[] | string, object',
  },
  'Newtonsoft.Json.Linq.JToken': {
    SelectToken: 'string | string, bool | string, JsonSelectSettings',
    SelectTokens: 'string | string, bool | string, JsonSelectSettings',
    ToObject: '1` | Type | 1`JsonSerializer | Type, JsonSerializer',
    Load: 'JsonReader, JsonLoadSettings | JsonReader',
    RemoveAnnotations: '1` | Type',
  },
  'Newtonsoft.Json.Linq.JValue': {
    '.ctor':
      'JValue | long | decimal | char | ulong | double | float | DateTime | DateTimeOffset | bool | string | Guid | Uri | TimeSpan | object',
    ToString: ' | string | IFormatProvider | string, IFormatProvider',
  },
  'System.Array': {
    GetValue: 'int[] | int | int, int | int, int, int | long | long, long | long, long, long | long[]',
    CreateInstance: 'Type, int | Type, int, int | Type, int, int, int | Type, int[] | Type, int[], int[] | Type, long[]',
    BinarySearch:
      'Array, object | Array, int, int, object | Array, object, IComparer | Array, int, int, object, IComparer | 1`T[], T | 1`T[], T, IComparer<T> | 1`T[], int, int, T | 1`T[], int, int, T, IComparer<T>',
    Clear: 'Array | Array, int, int',
    Copy: 'Array, Array, long | Array, long, Array, long, long | Array, Array, int | Array, int, Array, int, int',
    Sort: 'Array | Array, Array | Array, int, int | Array, Array, int, int | Array, IComparer | Array, Array, IComparer | Array, int, int, IComparer | Array, Array, int, int, IComparer | 1`T[] | 2`TKey[], TValue[] | 1`T[], int, int | 2`TKey[], TValue[], int, int | 1`T[], IComparer<T> | 2`TKey[], TValue[], IComparer<TKey> | 1`T[], int, int, IComparer<T> | 2`TKey[], TValue[], int, int, IComparer<TKey> | 1`T[], Comparison<T>',
    SetValue:
      'object, int | object, int, int | object, int, int, int | object, int[] | object, long | object, long, long | object, long, long, long | object, long[]',
    CreateInstanceFromArrayType: 'Type, int | Type, int[] | Type, int[], int[]',
  },
  'System.BitConverter': {
    ToBoolean: 'byte[], int | ReadOnlySpan<byte>',
    GetBytes: 'bool | char | short | int | long | ushort | uint | ulong | float | double',
    ToChar: 'byte[], int | ReadOnlySpan<byte>',
    ToDouble: 'byte[], int | ReadOnlySpan<byte>',
    ToSingle: 'byte[], int | ReadOnlySpan<byte>',
    ToInt32: 'byte[], int | ReadOnlySpan<byte>',
    ToInt64: 'byte[], int | ReadOnlySpan<byte>',
    ToInt16: 'byte[], int | ReadOnlySpan<byte>',
    ToString: 'byte[], int, int | byte[] | byte[], int',
    ToUInt32: 'byte[], int | ReadOnlySpan<byte>',
    ToUInt64: 'byte[], int | ReadOnlySpan<byte>',
    ToUInt16: 'byte[], int | ReadOnlySpan<byte>',
  },
  'System.Boolean': {
    Equals: 'object | bool',
    CompareTo: 'object | bool',
  },
  'System.Byte': {
    Equals: 'object | byte',
    CompareTo: 'object | byte',
    TryParse: 'string, out byte | string, NumberStyles, IFormatProvider, out byte | string, IFormatProvider, out byte',
    Parse: 'string | string, NumberStyles | string, IFormatProvider | string, NumberStyles, IFormatProvider',
    ToString: ' | string | IFormatProvider | string, IFormatProvider',
  },
  'System.Char': {
    Equals: 'object | char',
    CompareTo: 'object | char',
    IsSurrogatePair: 'string, int | char, char',
    ToLower: 'char, CultureInfo | char',
    ToUpper: 'char, CultureInfo | char',
    ToString: ' | IFormatProvider | char',
  },
  'System.Collections.Generic.Dictionary`2': {
    '.ctor':
      ' | int | IEqualityComparer<TKey> | int, IEqualityComparer<TKey> | IDictionary<TKey, TValue> | IDictionary<TKey, TValue>, IEqualityComparer<TKey> | IEnumerable<KeyValuePair<TKey, TValue>> | IEnumerable<KeyValuePair<TKey, TValue>>, IEqualityComparer<TKey>',
  },
  'System.Collections.Generic.HashSet`1': {
    '.ctor': ' | IEqualityComparer<T> | int | IEnumerable<T> | IEnumerable<T>, IEqualityComparer<T> | int, IEqualityComparer<T>',
  },
  'System.Collections.Generic.List`1': {
    '.ctor': ' | int | IEnumerable<T>',
    BinarySearch: 'int, int, T, IComparer<T> | T | T, IComparer<T>',
    CopyTo: 'T[] | int, T[], int, int | T[], int',
    Sort: ' | IComparer<T> | int, int, IComparer<T> | Comparison<T>',
  },
  'System.Collections.Generic.Queue`1': {
    '.ctor': ' | int | IEnumerable<T>',
  },
  'System.Collections.Generic.Stack`1': {
    '.ctor': ' | int | IEnumerable<T>',
  },
  'System.Convert': {
    ToDateTime:
      'DateTime | object | object, IFormatProvider | string | string, IFormatProvider | sbyte | byte | short | ushort | int | uint | long | ulong | bool | char | float | double | decimal',
    ToBoolean:
      'object | object, IFormatProvider | bool | sbyte | char | byte | short | ushort | int | uint | long | ulong | string | string, IFormatProvider | float | double | decimal | DateTime',
    ToByte:
      'object | object, IFormatProvider | bool | byte | char | sbyte | short | ushort | int | uint | long | ulong | float | double | decimal | string | string, IFormatProvider | DateTime | string, int',
    FromHexString: 'string | ReadOnlySpan<byte>',
    ToChar:
      'object | object, IFormatProvider | bool | char | sbyte | byte | short | ushort | int | uint | long | ulong | string | string, IFormatProvider | float | double | decimal | DateTime',
    ToDecimal:
      'object | object, IFormatProvider | sbyte | byte | char | short | ushort | int | uint | long | ulong | float | double | string | string, IFormatProvider | decimal | bool | DateTime',
    ToDouble:
      'object | object, IFormatProvider | sbyte | byte | short | char | ushort | int | uint | long | ulong | float | double | decimal | string | string, IFormatProvider | bool | DateTime',
    ToSingle:
      'object | object, IFormatProvider | sbyte | byte | char | short | ushort | int | uint | long | ulong | float | double | decimal | string | string, IFormatProvider | bool | DateTime',
    ToInt32:
      'object | object, IFormatProvider | bool | char | sbyte | byte | short | ushort | uint | int | long | ulong | float | double | decimal | string | string, IFormatProvider | DateTime | string, int',
    ToInt64:
      'object | object, IFormatProvider | bool | char | sbyte | byte | short | ushort | int | uint | ulong | long | float | double | decimal | string | string, IFormatProvider | DateTime | string, int',
    ChangeType: 'object, TypeCode | object, TypeCode, IFormatProvider | object, Type | object, Type, IFormatProvider',
    ToSByte:
      'object | object, IFormatProvider | bool | sbyte | char | byte | short | ushort | int | uint | long | ulong | float | double | decimal | string | string, IFormatProvider | DateTime | string, int',
    ToInt16:
      'object | object, IFormatProvider | bool | char | sbyte | byte | ushort | int | uint | short | long | ulong | float | double | decimal | string | string, IFormatProvider | DateTime | string, int',
    ToString:
      'object | object, IFormatProvider | bool | bool, IFormatProvider | char | char, IFormatProvider | sbyte | sbyte, IFormatProvider | byte | byte, IFormatProvider | short | short, IFormatProvider | ushort | ushort, IFormatProvider | int | int, IFormatProvider | uint | uint, IFormatProvider | long | long, IFormatProvider | ulong | ulong, IFormatProvider | float | float, IFormatProvider | double | double, IFormatProvider | decimal | decimal, IFormatProvider | DateTime | DateTime, IFormatProvider | string | string, IFormatProvider | byte, int | short, int | int, int | long, int',
    ToUInt32:
      'object | object, IFormatProvider | bool | char | sbyte | byte | short | ushort | int | uint | long | ulong | float | double | decimal | string | string, IFormatProvider | DateTime | string, int',
    ToUInt64:
      'object | object, IFormatProvider | bool | char | sbyte | byte | short | ushort | int | uint | long | ulong | float | double | decimal | string | string, IFormatProvider | DateTime | string, int',
    ToUInt16:
      'object | object, IFormatProvider | bool | char | sbyte | byte | short | int | ushort | uint | long | ulong | float | double | decimal | string | string, IFormatProvider | DateTime | string, int',
  },
  'System.DateTime': {
    '.ctor':
      'long | long, DateTimeKind | DateOnly, TimeOnly | DateOnly, TimeOnly, DateTimeKind | int, int, int | int, int, int, Calendar | int, int, int, int, int, int, int, Calendar, DateTimeKind | int, int, int, int, int, int | int, int, int, int, int, int, DateTimeKind | int, int, int, int, int, int, Calendar | int, int, int, int, int, int, int | int, int, int, int, int, int, int, DateTimeKind | int, int, int, int, int, int, int, Calendar | int, int, int, int, int, int, int, int | int, int, int, int, int, int, int, int, DateTimeKind | int, int, int, int, int, int, int, int, Calendar | int, int, int, int, int, int, int, int, Calendar, DateTimeKind',
    Subtract: 'DateTime | TimeSpan',
    Equals: 'object | DateTime | DateTime, DateTime',
    CompareTo: 'object | DateTime',
    ToString: ' | string | IFormatProvider | string, IFormatProvider',
  },
  'System.DateTimeOffset': {
    '.ctor':
      'long, TimeSpan | DateTime | DateTime, TimeSpan | DateOnly, TimeOnly, TimeSpan | int, int, int, int, int, int, TimeSpan | int, int, int, int, int, int, int, TimeSpan | int, int, int, int, int, int, int, Calendar, TimeSpan | int, int, int, int, int, int, int, int, TimeSpan | int, int, int, int, int, int, int, int, Calendar, TimeSpan',
    Subtract: 'DateTimeOffset | TimeSpan',
    Equals: 'object | DateTimeOffset | DateTimeOffset, DateTimeOffset',
    TryParse:
      'string, out DateTimeOffset | string, IFormatProvider, DateTimeStyles, out DateTimeOffset | string, IFormatProvider, out DateTimeOffset',
    ToString: ' | string | IFormatProvider | string, IFormatProvider',
  },
  'System.Decimal': {
    '.ctor': 'int | uint | long | ulong | float | double | int[] | int, int, int, bool, byte',
    Equals: 'object | decimal | decimal, decimal',
    CompareTo: 'object | decimal',
    TryParse: 'string, out decimal | string, NumberStyles, IFormatProvider, out decimal | string, IFormatProvider, out decimal',
    Parse: 'string | string, NumberStyles | string, IFormatProvider | string, NumberStyles, IFormatProvider',
    Round: 'decimal | decimal, int | decimal, MidpointRounding | decimal, int, MidpointRounding',
    ToString: ' | string | IFormatProvider | string, IFormatProvider',
  },
  'System.Double': {
    Equals: 'object | double',
    CompareTo: 'object | double',
    TryParse: 'string, out double | string, NumberStyles, IFormatProvider, out double | string, IFormatProvider, out double',
    Parse: 'string | string, NumberStyles | string, IFormatProvider | string, NumberStyles, IFormatProvider',
    ToString: ' | string | IFormatProvider | string, IFormatProvider',
    Round: 'double | double, int | double, MidpointRounding | double, int, MidpointRounding',
  },
  'System.Enum': {
    Parse: 'Type, string | Type, string, bool | 1`string | 1`string, bool',
    TryParse: 'Type, string, out object | Type, string, bool, out object | 1`string, out TEnum | 1`string, bool, out TEnum',
    ToString: ' | string | IFormatProvider | string, IFormatProvider',
  },
  'System.Guid': {
    '.ctor':
      'byte[] | uint, ushort, ushort, byte, byte, byte, byte, byte, byte, byte, byte | int, short, short, byte[] | int, short, short, byte, byte, byte, byte, byte, byte, byte, byte | string',
    Equals: 'object | Guid',
    CompareTo: 'object | Guid',
    Parse: 'string | ReadOnlySpan<byte> | string, IFormatProvider',
  },
  'System.Int16': {
    TryParse: 'string, out short | string, NumberStyles, IFormatProvider, out short | string, IFormatProvider, out short',
    Parse: 'string | string, NumberStyles | string, IFormatProvider | string, NumberStyles, IFormatProvider',
  },
  'System.Int32': {
    Equals: 'object | int',
    CompareTo: 'object | int',
    TryParse: 'string, out int | string, NumberStyles, IFormatProvider, out int | string, IFormatProvider, out int',
    Parse: 'string | string, NumberStyles | string, IFormatProvider | string, NumberStyles, IFormatProvider',
    ToString: ' | string | IFormatProvider | string, IFormatProvider',
  },
  'System.Int64': {
    Equals: 'object | long',
    CompareTo: 'object | long',
    TryParse: 'string, out long | string, NumberStyles, IFormatProvider, out long | string, IFormatProvider, out long',
    Parse: 'string | string, NumberStyles | string, IFormatProvider | string, NumberStyles, IFormatProvider',
  },
  'System.Linq.Enumerable': {
    GroupBy:
      '2`IEnumerable<TSource>, Func<TSource, TKey> | 2`IEnumerable<TSource>, Func<TSource, TKey>, IEqualityComparer<TKey> | 3`IEnumerable<TSource>, Func<TSource, TKey>, Func<TSource, TElement> | 3`IEnumerable<TSource>, Func<TSource, TKey>, Func<TSource, TElement>, IEqualityComparer<TKey> | 3`IEnumerable<TSource>, Func<TSource, TKey>, Func<TKey, IEnumerable<TSource>, TResult> | 3`IEnumerable<TSource>, Func<TSource, TKey>, Func<TKey, IEnumerable<TSource>, TResult>, IEqualityComparer<TKey> | 4`IEnumerable<TSource>, Func<TSource, TKey>, Func<TSource, TElement>, Func<TKey, IEnumerable<TElement>, TResult> | 4`IEnumerable<TSource>, Func<TSource, TKey>, Func<TSource, TElement>, Func<TKey, IEnumerable<TElement>, TResult>, IEqualityComparer<TKey>',
    SelectMany:
      '2`IEnumerable<TSource>, Func<TSource, IEnumerable<TResult>> | 2`IEnumerable<TSource>, Func<TSource, int, IEnumerable<TResult>> | 3`IEnumerable<TSource>, Func<TSource, int, IEnumerable<TCollection>>, Func<TSource, TCollection, TResult> | 3`IEnumerable<TSource>, Func<TSource, IEnumerable<TCollection>>, Func<TSource, TCollection, TResult>',
    AggregateBy:
      '3`IEnumerable<TSource>, Func<TSource, TKey>, TAccumulate, Func<TAccumulate, TSource, TAccumulate>, IEqualityComparer<TKey> | 3`IEnumerable<TSource>, Func<TSource, TKey>, Func<TKey, TAccumulate>, Func<TAccumulate, TSource, TAccumulate>, IEqualityComparer<TKey>',
    ToDictionary:
      '2`IEnumerable<KeyValuePair<TKey, TValue>> | 2`IEnumerable<KeyValuePair<TKey, TValue>>, IEqualityComparer<TKey> | 2`IEnumerable<TSource>, Func<TSource, TKey> | 2`IEnumerable<TSource>, Func<TSource, TKey>, IEqualityComparer<TKey> | 3`IEnumerable<TSource>, Func<TSource, TKey>, Func<TSource, TElement> | 3`IEnumerable<TSource>, Func<TSource, TKey>, Func<TSource, TElement>, IEqualityComparer<TKey>',
    ToLookup:
      '2`IEnumerable<TSource>, Func<TSource, TKey> | 2`IEnumerable<TSource>, Func<TSource, TKey>, IEqualityComparer<TKey> | 3`IEnumerable<TSource>, Func<TSource, TKey>, Func<TSource, TElement> | 3`IEnumerable<TSource>, Func<TSource, TKey>, Func<TSource, TElement>, IEqualityComparer<TKey>',
    Aggregate:
      '1`IEnumerable<TSource>, Func<TSource, TSource, TSource> | 2`IEnumerable<TSource>, TAccumulate, Func<TAccumulate, TSource, TAccumulate> | 3`IEnumerable<TSource>, TAccumulate, Func<TAccumulate, TSource, TAccumulate>, Func<TAccumulate, TResult>',
    Max: 'IEnumerable<int> | IEnumerable<long> | IEnumerable<int?> | IEnumerable<long?> | IEnumerable<double> | IEnumerable<double?> | IEnumerable<float> | IEnumerable<float?> | IEnumerable<decimal> | IEnumerable<decimal?> | 1`IEnumerable<TSource> | 1`IEnumerable<TSource>, IComparer<TSource> | 1`IEnumerable<TSource>, Func<TSource, int> | 1`IEnumerable<TSource>, Func<TSource, int?> | 1`IEnumerable<TSource>, Func<TSource, long> | 1`IEnumerable<TSource>, Func<TSource, long?> | 1`IEnumerable<TSource>, Func<TSource, float> | 1`IEnumerable<TSource>, Func<TSource, float?> | 1`IEnumerable<TSource>, Func<TSource, double> | 1`IEnumerable<TSource>, Func<TSource, double?> | 1`IEnumerable<TSource>, Func<TSource, decimal> | 1`IEnumerable<TSource>, Func<TSource, decimal?> | 2`IEnumerable<TSource>, Func<TSource, TResult>',
    Min: 'IEnumerable<int> | IEnumerable<long> | IEnumerable<int?> | IEnumerable<long?> | IEnumerable<float> | IEnumerable<float?> | IEnumerable<double> | IEnumerable<double?> | IEnumerable<decimal> | IEnumerable<decimal?> | 1`IEnumerable<TSource> | 1`IEnumerable<TSource>, IComparer<TSource> | 1`IEnumerable<TSource>, Func<TSource, int> | 1`IEnumerable<TSource>, Func<TSource, int?> | 1`IEnumerable<TSource>, Func<TSource, long> | 1`IEnumerable<TSource>, Func<TSource, long?> | 1`IEnumerable<TSource>, Func<TSource, float> | 1`IEnumerable<TSource>, Func<TSource, float?> | 1`IEnumerable<TSource>, Func<TSource, double> | 1`IEnumerable<TSource>, Func<TSource, double?> | 1`IEnumerable<TSource>, Func<TSource, decimal> | 1`IEnumerable<TSource>, Func<TSource, decimal?> | 2`IEnumerable<TSource>, Func<TSource, TResult>',
    FirstOrDefault:
      '1`IEnumerable<TSource> | 1`IEnumerable<TSource>, TSource | 1`IEnumerable<TSource>, Func<TSource, bool> | 1`IEnumerable<TSource>, Func<TSource, bool>, TSource',
    LastOrDefault:
      '1`IEnumerable<TSource> | 1`IEnumerable<TSource>, TSource | 1`IEnumerable<TSource>, Func<TSource, bool> | 1`IEnumerable<TSource>, Func<TSource, bool>, TSource',
    SingleOrDefault:
      '1`IEnumerable<TSource> | 1`IEnumerable<TSource>, TSource | 1`IEnumerable<TSource>, Func<TSource, bool> | 1`IEnumerable<TSource>, Func<TSource, bool>, TSource',
    Average:
      'IEnumerable<int> | IEnumerable<long> | IEnumerable<float> | IEnumerable<double> | IEnumerable<decimal> | IEnumerable<int?> | IEnumerable<long?> | IEnumerable<float?> | IEnumerable<double?> | IEnumerable<decimal?> | 1`IEnumerable<TSource>, Func<TSource, int> | 1`IEnumerable<TSource>, Func<TSource, long> | 1`IEnumerable<TSource>, Func<TSource, float> | 1`IEnumerable<TSource>, Func<TSource, double> | 1`IEnumerable<TSource>, Func<TSource, decimal> | 1`IEnumerable<TSource>, Func<TSource, int?> | 1`IEnumerable<TSource>, Func<TSource, long?> | 1`IEnumerable<TSource>, Func<TSource, float?> | 1`IEnumerable<TSource>, Func<TSource, double?> | 1`IEnumerable<TSource>, Func<TSource, decimal?>',
    Sum: 'IEnumerable<int> | IEnumerable<long> | IEnumerable<float> | IEnumerable<double> | IEnumerable<decimal> | IEnumerable<int?> | IEnumerable<long?> | IEnumerable<float?> | IEnumerable<double?> | IEnumerable<decimal?> | 1`IEnumerable<TSource>, Func<TSource, int> | 1`IEnumerable<TSource>, Func<TSource, long> | 1`IEnumerable<TSource>, Func<TSource, float> | 1`IEnumerable<TSource>, Func<TSource, double> | 1`IEnumerable<TSource>, Func<TSource, decimal> | 1`IEnumerable<TSource>, Func<TSource, int?> | 1`IEnumerable<TSource>, Func<TSource, long?> | 1`IEnumerable<TSource>, Func<TSource, float?> | 1`IEnumerable<TSource>, Func<TSource, double?> | 1`IEnumerable<TSource>, Func<TSource, decimal?>',
  },
  'System.Math': {
    Max: 'byte, byte | decimal, decimal | double, double | short, short | int, int | long, long | IntPtr, IntPtr | sbyte, sbyte | float, float | ushort, ushort | uint, uint | ulong, ulong | UIntPtr, UIntPtr',
    Min: 'byte, byte | decimal, decimal | double, double | short, short | int, int | long, long | IntPtr, IntPtr | sbyte, sbyte | float, float | ushort, ushort | uint, uint | ulong, ulong | UIntPtr, UIntPtr',
    Abs: 'short | int | long | IntPtr | sbyte | decimal | double | float',
    Ceiling: 'double | decimal',
    Floor: 'double | decimal',
    Round:
      'decimal | decimal, int | decimal, MidpointRounding | decimal, int, MidpointRounding | double | double, int | double, MidpointRounding | double, int, MidpointRounding',
    Log: 'double | double, double',
    Clamp:
      'byte, byte, byte | decimal, decimal, decimal | double, double, double | short, short, short | int, int, int | long, long, long | IntPtr, IntPtr, IntPtr | sbyte, sbyte, sbyte | float, float, float | ushort, ushort, ushort | uint, uint, uint | ulong, ulong, ulong | UIntPtr, UIntPtr, UIntPtr',
    DivRem:
      'int, int, out int | long, long, out long | sbyte, sbyte | byte, byte | short, short | ushort, ushort | int, int | uint, uint | long, long | ulong, ulong | IntPtr, IntPtr | UIntPtr, UIntPtr',
    Sign: 'decimal | double | short | int | long | IntPtr | sbyte | float',
    BigMul: 'uint, uint | int, int | ulong, ulong, out ulong | long, long, out long',
  },
  'System.Net.IPAddress': {
    Parse: 'string | ReadOnlySpan<byte>',
  },
  'System.SByte': {
    TryParse: 'string, out sbyte | string, NumberStyles, IFormatProvider, out sbyte | string, IFormatProvider, out sbyte',
    Parse: 'string | string, NumberStyles | string, IFormatProvider | string, NumberStyles, IFormatProvider',
    ToString: ' | string | IFormatProvider | string, IFormatProvider',
  },
  'System.Security.Cryptography.HMACMD5': {
    HashData: 'byte[], byte[] | byte[], Stream',
  },
  'System.Security.Cryptography.HMACSHA1': {
    HashData: 'byte[], byte[] | byte[], Stream',
  },
  'System.Security.Cryptography.HMACSHA256': {
    HashData: 'byte[], byte[] | byte[], Stream',
  },
  'System.Security.Cryptography.HMACSHA384': {
    HashData: 'byte[], byte[] | byte[], Stream',
  },
  'System.Security.Cryptography.HMACSHA512': {
    HashData: 'byte[], byte[] | byte[], Stream',
  },
  'System.Security.Cryptography.HashAlgorithm': {
    ComputeHash: 'byte[] | byte[], int, int | Stream',
  },
  'System.Security.Cryptography.HashAlgorithmName': {
    Equals: 'object | HashAlgorithmName',
  },
  'System.Security.Cryptography.MD5': {
    HashData: 'byte[] | Stream',
  },
  'System.Security.Cryptography.Oid': {
    '.ctor': ' | string | string, string | Oid',
  },
  'System.Security.Cryptography.RNGCryptoServiceProvider': {
    '.ctor': ' | string | byte[] | CspParameters',
  },
  'System.Security.Cryptography.RSA': {
    VerifyData:
      'byte[], byte[], HashAlgorithmName, RSASignaturePadding | byte[], int, int, byte[], HashAlgorithmName, RSASignaturePadding | Stream, byte[], HashAlgorithmName, RSASignaturePadding',
    SignData:
      'byte[], HashAlgorithmName, RSASignaturePadding | byte[], int, int, HashAlgorithmName, RSASignaturePadding | Stream, HashAlgorithmName, RSASignaturePadding',
    Create: ' | string | int | RSAParameters',
  },
  'System.Security.Cryptography.RSAEncryptionPadding': {
    Equals: 'object | RSAEncryptionPadding',
  },
  'System.Security.Cryptography.RSASignaturePadding': {
    Equals: 'object | RSASignaturePadding',
  },
  'System.Security.Cryptography.SHA1': {
    HashData: 'byte[] | Stream',
  },
  'System.Security.Cryptography.SHA256': {
    HashData: 'byte[] | Stream',
  },
  'System.Security.Cryptography.SHA384': {
    HashData: 'byte[] | Stream',
  },
  'System.Security.Cryptography.SHA512': {
    HashData: 'byte[] | Stream',
  },
  'System.Security.Cryptography.X509Certificates.PublicKey': {
    '.ctor': 'Oid, AsnEncodedData, AsnEncodedData | AsymmetricAlgorithm | MLKem | MLDsa | SlhDsa | CompositeMLDsa',
  },
  'System.Security.Cryptography.X509Certificates.X509Certificate': {
    '.ctor':
      ' | byte[] | byte[], string | byte[], SecureString | byte[], string, X509KeyStorageFlags | byte[], SecureString, X509KeyStorageFlags | string | string, string | string, SecureString | string, string, X509KeyStorageFlags | string, SecureString, X509KeyStorageFlags | X509Certificate',
    Equals: 'object | X509Certificate',
    Export: 'X509ContentType | X509ContentType, string | X509ContentType, SecureString',
    Import:
      'byte[] | byte[], string, X509KeyStorageFlags | byte[], SecureString, X509KeyStorageFlags | string | string, string, X509KeyStorageFlags | string, SecureString, X509KeyStorageFlags',
    ExportPkcs12: 'Pkcs12ExportPbeParameters, string | PbeParameters, string',
  },
  'System.Security.Cryptography.X509Certificates.X509Certificate2': {
    '.ctor':
      ' | byte[] | byte[], string | byte[], SecureString | byte[], string, X509KeyStorageFlags | byte[], SecureString, X509KeyStorageFlags | string | string, string | string, SecureString | string, string, X509KeyStorageFlags | string, SecureString, X509KeyStorageFlags | X509Certificate',
    Import:
      'byte[] | byte[], string, X509KeyStorageFlags | byte[], SecureString, X509KeyStorageFlags | string | string, string, X509KeyStorageFlags | string, SecureString, X509KeyStorageFlags',
    CopyWithPrivateKey: 'ECDiffieHellman | MLKem | MLDsa | SlhDsa | CompositeMLDsa',
  },
  'System.Single': {
    Equals: 'object | float',
    CompareTo: 'object | float',
    TryParse: 'string, out float | string, NumberStyles, IFormatProvider, out float | string, IFormatProvider, out float',
    Parse: 'string | string, NumberStyles | string, IFormatProvider | string, NumberStyles, IFormatProvider',
    Round: 'float | float, int | float, MidpointRounding | float, int, MidpointRounding',
  },
  'System.String': {
    '.ctor': 'char[] | char[], int, int | char, int | ReadOnlySpan<char>',
    Contains: 'string | string, StringComparison | char | char, StringComparison',
    EndsWith: 'string | string, StringComparison | string, bool, CultureInfo | char',
    StartsWith: 'string | string, StringComparison | string, bool, CultureInfo | char',
    IndexOf:
      'char | char, int | char, StringComparison | char, int, int | string | string, int | string, int, int | string, StringComparison | string, int, StringComparison | string, int, int, StringComparison',
    LastIndexOf:
      'char | char, int | char, int, int | string | string, int | string, int, int | string, StringComparison | string, int, StringComparison | string, int, int, StringComparison',
    Compare:
      'string, string | string, string, bool | string, string, StringComparison | string, string, CultureInfo, CompareOptions | string, string, bool, CultureInfo | string, int, string, int, int | string, int, string, int, int, bool | string, int, string, int, int, bool, CultureInfo | string, int, string, int, int, CultureInfo, CompareOptions | string, int, string, int, int, StringComparison',
    CompareOrdinal: 'string, string | string, int, string, int, int',
    Concat:
      'object | object, object | object, object, object | object[] | 1`IEnumerable<T> | IEnumerable<string> | string, string | string, string, string | string, string, string, string | string[]',
    Format:
      'string, object | string, object, object | string, object, object, object | string, object[] | IFormatProvider, string, object | IFormatProvider, string, object, object | IFormatProvider, string, object, object, object | IFormatProvider, string, object[] | 1`IFormatProvider, CompositeFormat, TArg0 | 2`IFormatProvider, CompositeFormat, TArg0, TArg1 | 3`IFormatProvider, CompositeFormat, TArg0, TArg1, TArg2 | IFormatProvider, CompositeFormat, object[]',
    Join: 'char, string[] | string, string[] | char, string[], int, int | string, string[], int, int | string, IEnumerable<string> | char, object[] | string, object[] | 1`char, IEnumerable<T> | 1`string, IEnumerable<T>',
    Remove: 'int, int | int',
    Replace: 'string, string, bool, CultureInfo | string, string, StringComparison | char, char | string, string',
    ReplaceLineEndings: ' | string',
    Trim: ' | char | char[] | ReadOnlySpan<char>',
    TrimEnd: ' | char | char[] | ReadOnlySpan<char>',
    TrimStart: ' | char | char[] | ReadOnlySpan<char>',
    Split:
      'char, StringSplitOptions | char, int, StringSplitOptions | char[] | char[], int | char[], StringSplitOptions | char[], int, StringSplitOptions | string, StringSplitOptions | string, int, StringSplitOptions | string[], StringSplitOptions | string[], int, StringSplitOptions',
  },
  'System.Text.Encoding': {
    GetBytes:
      'char[] | char[], int, int | char[], int, int, byte[], int | string | string, int, int | string, int, int, byte[], int',
    GetByteCount: 'char[] | string | char[], int, int | string, int, int',
  },
  'System.Text.RegularExpressions.Regex': {
    Match:
      'string, string | string, string, RegexOptions | string, string, RegexOptions, TimeSpan | string | string, int | string, int, int',
    Matches: 'string, string | string, string, RegexOptions | string, string, RegexOptions, TimeSpan | string | string, int',
    IsMatch: 'string, string | string, string, RegexOptions | string, string, RegexOptions, TimeSpan | string | string, int',
    Replace:
      'string, string, string | string, string, string, RegexOptions | string, string, string, RegexOptions, TimeSpan | string, string | string, string, int | string, string, int, int | string, string, MatchEvaluator | string, string, MatchEvaluator, RegexOptions | string, string, MatchEvaluator, RegexOptions, TimeSpan | string, MatchEvaluator | string, MatchEvaluator, int | string, MatchEvaluator, int, int',
  },
  'System.Text.StringBuilder': {
    '.ctor': ' | int | string | string, int | string, int, int, int | int, int',
    Append:
      'char, int | char[], int, int | string | string, int, int | StringBuilder | StringBuilder, int, int | bool | char | sbyte | byte | short | int | long | float | double | decimal | ushort | uint | ulong | object | char[]',
    AppendFormat:
      'string, object | string, object, object | string, object, object, object | string, object[] | IFormatProvider, string, object | IFormatProvider, string, object, object | IFormatProvider, string, object, object, object | IFormatProvider, string, object[] | 1`IFormatProvider, CompositeFormat, TArg0 | 2`IFormatProvider, CompositeFormat, TArg0, TArg1 | 3`IFormatProvider, CompositeFormat, TArg0, TArg1, TArg2 | IFormatProvider, CompositeFormat, object[]',
    AppendJoin:
      'string, object[] | 1`string, IEnumerable<T> | string, string[] | char, object[] | 1`char, IEnumerable<T> | char, string[]',
    Insert:
      'int, string, int | int, string | int, bool | int, sbyte | int, byte | int, short | int, char | int, char[] | int, char[], int, int | int, int | int, long | int, float | int, double | int, decimal | int, ushort | int, uint | int, ulong | int, object',
    Replace: 'string, string | string, string, int, int | char, char | char, char, int, int',
  },
  'System.TimeSpan': {
    '.ctor': 'long | int, int, int | int, int, int, int | int, int, int, int, int | int, int, int, int, int, int',
    Equals: 'object | TimeSpan | TimeSpan, TimeSpan',
    CompareTo: 'object | TimeSpan',
    FromHours: 'int | int, long, long, long, long | double',
    FromMilliseconds: 'long | long, long | double',
    FromMinutes: 'long | long, long, long, long | double',
    FromSeconds: 'long | long, long, long | double',
    Parse: 'string | string, IFormatProvider',
    ParseExact:
      'string, string, IFormatProvider | string, string[], IFormatProvider | string, string, IFormatProvider, TimeSpanStyles | string, string[], IFormatProvider, TimeSpanStyles',
    TryParse: 'string, out TimeSpan | string, IFormatProvider, out TimeSpan',
    TryParseExact:
      'string, string, IFormatProvider, out TimeSpan | string, string[], IFormatProvider, out TimeSpan | string, string, IFormatProvider, TimeSpanStyles, out TimeSpan | string, string[], IFormatProvider, TimeSpanStyles, out TimeSpan',
    FromMicroseconds: 'long | double',
  },
  'System.TimeZoneInfo': {
    GetUtcOffset: 'DateTimeOffset | DateTime',
    GetAmbiguousTimeOffsets: 'DateTimeOffset | DateTime',
    IsAmbiguousTime: 'DateTimeOffset | DateTime',
    IsDaylightSavingTime: 'DateTimeOffset | DateTime',
    ConvertTime: 'DateTimeOffset, TimeZoneInfo | DateTime, TimeZoneInfo | DateTime, TimeZoneInfo, TimeZoneInfo',
    ConvertTimeBySystemTimeZoneId: 'DateTimeOffset, string | DateTime, string | DateTime, string, string',
  },
  'System.TimeZoneInfo.AdjustmentRule': {
    CreateAdjustmentRule:
      'DateTime, DateTime, TimeSpan, TimeZoneInfo.TransitionTime, TimeZoneInfo.TransitionTime, TimeSpan | DateTime, DateTime, TimeSpan, TimeZoneInfo.TransitionTime, TimeZoneInfo.TransitionTime',
  },
  'System.TimeZoneInfo.TransitionTime': {
    Equals: 'object | TimeZoneInfo.TransitionTime',
  },
  'System.Tuple': {
    Create:
      '1`T1 | 2`T1, T2 | 3`T1, T2, T3 | 4`T1, T2, T3, T4 | 5`T1, T2, T3, T4, T5 | 6`T1, T2, T3, T4, T5, T6 | 7`T1, T2, T3, T4, T5, T6, T7 | 8`T1, T2, T3, T4, T5, T6, T7, T8',
  },
  'System.UInt16': {
    TryParse: 'string, out ushort | string, NumberStyles, IFormatProvider, out ushort | string, IFormatProvider, out ushort',
    Parse: 'string | string, NumberStyles | string, IFormatProvider | string, NumberStyles, IFormatProvider',
  },
  'System.UInt32': {
    TryParse: 'string, out uint | string, NumberStyles, IFormatProvider, out uint | string, IFormatProvider, out uint',
    Parse: 'string | string, NumberStyles | string, IFormatProvider | string, NumberStyles, IFormatProvider',
  },
  'System.UInt64': {
    TryParse: 'string, out ulong | string, NumberStyles, IFormatProvider, out ulong | string, IFormatProvider, out ulong',
    Parse: 'string | string, NumberStyles | string, IFormatProvider | string, NumberStyles, IFormatProvider',
  },
  'System.Uri': {
    '.ctor':
      'string | string, bool | Uri, string, bool | string, UriKind | string, in UriCreationOptions | Uri, string | Uri, Uri',
    Equals: 'object | Uri',
    TryCreate: 'string, UriKind, out Uri | string, in UriCreationOptions, out Uri | Uri, string, out Uri | Uri, Uri, out Uri',
  },
  'System.ValueTuple`2': {
    Equals: 'object | (T1, T2)',
  },
  'System.ValueTuple`3': {
    Equals: 'object | (T1, T2, T3)',
  },
  'System.ValueTuple`4': {
    Equals: 'object | (T1, T2, T3, T4)',
  },
  'System.ValueTuple`5': {
    Equals: 'object | (T1, T2, T3, T4, T5)',
  },
  'System.ValueTuple`6': {
    Equals: 'object | (T1, T2, T3, T4, T5, T6)',
  },
  'System.ValueTuple`7': {
    Equals: 'object | (T1, T2, T3, T4, T5, T6, T7)',
  },
  'System.Xml.Linq.XAttribute': {
    '.ctor': 'XName, object | XAttribute',
  },
  'System.Xml.Linq.XCData': {
    '.ctor': 'string | XCData',
  },
  'System.Xml.Linq.XComment': {
    '.ctor': 'string | XComment',
  },
  'System.Xml.Linq.XDeclaration': {
    '.ctor': 'string, string, string | XDeclaration',
  },
  'System.Xml.Linq.XDocument': {
    '.ctor': ' | object[] | XDeclaration, object[] | XDocument',
    Load: 'string | string, LoadOptions | Stream | Stream, LoadOptions | TextReader | TextReader, LoadOptions | XmlReader | XmlReader, LoadOptions',
  },
  'System.Xml.Linq.XDocumentType': {
    '.ctor': 'string, string, string, string | XDocumentType',
  },
  'System.Xml.Linq.XElement': {
    '.ctor': 'XName | XName, object | XName, object[] | XElement | XStreamingElement',
    Load: 'string | string, LoadOptions | Stream | Stream, LoadOptions | TextReader | TextReader, LoadOptions | XmlReader | XmlReader, LoadOptions',
    Save: 'string | string, SaveOptions | Stream | Stream, SaveOptions | TextWriter | TextWriter, SaveOptions | XmlWriter',
  },
  'System.Xml.Linq.XObject': {
    Annotations: 'Type | 1`',
    Annotation: 'Type | 1`',
  },
  'System.Xml.Linq.XProcessingInstruction': {
    '.ctor': 'string, string | XProcessingInstruction',
  },
  'System.Xml.Linq.XText': {
    '.ctor': 'string | XText',
  },
};
