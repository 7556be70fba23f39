/** Templates by key that no declaration gives: operators, conversions, creation, queries, patterns, text of every shape. */

const integral = ['sbyte', 'byte', 'short', 'ushort', 'int', 'uint', 'long', 'ulong', 'char'];
const numeric = [...integral, 'float', 'double', 'decimal'];
const wide = ['int', 'uint', 'long', 'ulong', 'float', 'double', 'decimal'];
const elements = ['int', 'string', 'char', 'long', 'double', 'object', 'int?', 'decimal', 'byte', 'DateTime'];
const comparable = [...numeric, 'DateTime', 'TimeSpan', 'DateTimeOffset', 'DayOfWeek'];

/** Fills `T` (and `U`) of each template for each type. */
const each = (types, templates) =>
  Object.entries(templates).flatMap(([key, list]) =>
    types.flatMap((T) => list.map((template) => [key.replace(/\bT\b/g, T), template.replace(/\bT\b/g, T)])),
  );
const of = (templates) => Object.entries(templates).flatMap(([key, list]) => list.map((template) => [key, template]));

const operators = [
  ...each(wide, {
    T: ['«T» + «T»', '«T» - «T»', '«T» * «T»', '«T» / «T»', '«T» % «T»', '+«T»', 'unchecked(«T» * «T»)', 'checked(«T» - «T»)'],
  }),
  ...each(['int', 'long', 'double', 'float', 'decimal'], { T: ['-«T»'] }),
  ...each(['int', 'uint', 'long', 'ulong'], {
    T: ['«T» & «T»', '«T» | «T»', '«T» ^ «T»', '~«T»', '«T» << «int»', '«T» >> «int»'],
  }),
  ...each(['int', 'long', 'double', 'decimal'], {
    'T?': ['«T?» + «T?»', '«T?» * «T»', '«T?» / «T?»', '-«T?»'],
    bool: ['«T?» < «T?»', '«T?» == «T?»', '«T» >= «T?»'],
  }),
  ...numeric.flatMap((T) => numeric.filter((U) => U !== T).map((U) => [T, `(${T})«${U}»`])),
  ...each([...numeric, 'DayOfWeek', 'DateTime', 'Guid', 'string', 'bool'], {
    T: [
      '«bool» ? «T» : «T»',
      '(T)«object»',
      '(«T», «string»).Item1',
      '((Func<T>)(() => «T»))()',
      'new[] { «T», «T» }[«int» & 1]',
      'new List<T> { «T», «T» }[«int» & 1]',
      'N(«T»)',
    ],
    object: ['«T»', '(object)«T»'],
    bool: ['«object» is T', '«T».Equals(«object»)', '«T».Equals(«T»)', '«T» == «T»', '«T» != «T»'],
  }),
  ...each([...numeric, 'DayOfWeek', 'DateTime', 'Guid', 'bool'], {
    T: ['«T?» ?? «T»', '«T?».GetValueOrDefault()', '«T?».Value', '«object» is T #v ? #v : «T»', '«T?» is T #v ? #v : «T»'],
    'T?': ['«object» as T?', '(T?)«object»', '«bool» ? «T» : (T?)null', '«T?» ?? «T?»'],
    bool: ['«T?».HasValue', '«T?» == null', '«T?».Equals(«object»)'],
    string: ['«T?».ToString()', '«T».ToString()', '«T?»?.ToString()', '"" + «T?»', '$"{«T?»}"'],
    object: ['«T?»'],
  }),
  ...each(comparable, {
    bool: ['«T» < «T»', '«T» >= «T»'],
    int: ['«T».CompareTo(«T»)'],
  }),
  ...of({
    bool: [
      '«bool» && «bool»',
      '«bool» || «bool»',
      '«bool» ^ «bool»',
      '!«bool»',
      '«bool» & «bool»',
      '«bool?» == true',
      '(«bool?» | «bool?») ?? false',
      '«object» == «object»',
      '«object» is null',
      '«object» is string #s && #s.Length > 1',
      '«object» is 1',
    ],
    'bool?': ['«bool?» & «bool?»', '«bool?» | «bool?»', '!«bool?»', '«bool?» ^ «bool»'],
    char: ['«string»[«int:index»]', '(char)(«char» + 1)'],
    int: [
      '«char» - «char»',
      '«string».Length',
      '«DayOfWeek» - «DayOfWeek»',
      '(int)«DayOfWeek»',
      '«int[]».Length',
      '«List<int>».Count',
      '«string».CompareTo(«string»)',
    ],
    DayOfWeek: [
      '(DayOfWeek)«int»',
      '«DayOfWeek» + «int»',
      '«DayOfWeek» - 1',
      '«DayOfWeek» | «DayOfWeek»',
      '~«DayOfWeek»',
      'DayOfWeek.Monday',
      '«DateTime».DayOfWeek',
    ],
    string: [
      '«string» + «string»',
      '«string» + «object»',
      '«string» + «int»',
      '«char» + «string»',
      '«string» ?? «string»',
      '«object» as string',
      '«string» + «double» + «decimal»',
      '«object».ToString()',
      '«object»?.ToString()',
      '«string»?.Trim()',
      '«string»?.Substring(«int:index»)?.ToUpper()',
    ],
    object: [
      'new { A = «int», B = «string» }',
      '«(int, string)»',
      '«int[]»',
      '«List<int>»',
      '«Tuple<int, string>»',
      '«KeyValuePair<string, int>»',
      '«TimeSpan»',
      '«JToken»',
    ],
    '(int, string)': ['(«int», «string»)', '(a: «int», b: «string»)', '«bool» ? «(int, string)» : default'],
    DateTime: ['«DateTime» + «TimeSpan»', '«DateTime» - «TimeSpan»', 'default(DateTime)'],
    TimeSpan: ['«DateTime» - «DateTime»', '«TimeSpan» + «TimeSpan»', '-«TimeSpan»'],
  }),
];

const interpolation = of({
  string: [
    '$"{«int»}{«string»}"',
    '$"{«int»,6}|{«string»,-6}|"',
    '$"{«double»:N2}{«decimal»:F1}"',
    '$"{{{«object»}}}"',
    '$"{«DateTime»:yyyy-MM-dd HH:mm}"',
    '$"{«TimeSpan»:c}{«Guid»:N}"',
    '$"{(«bool» ? «int» : «int»),4:D3}"',
    '$@"{«string»}\\{«char»}""{«int»:X4}"',
    '$"{$"{«int»}"}{«long»:#,##0}"',
    '$"{«DayOfWeek»:D}{«DayOfWeek»,12}"',
    '$"{null}{«int?»:0.0}"',
    'string.Format("{0}|{1,8}|{2,-8:N1}", «object», «object», «double»)',
    'string.Format(«string:composite», «object», «object»)',
    'string.Format("{0:" + «string:numberFormat» + "}", «decimal»)',
    'string.Concat(«object», «object», «object»)',
    'string.Join(«string», «object», «int», «string»)',
  ],
});

/** Every format letter on every type that has them. */
const formats = [
  ...each(
    numeric.filter((type) => type !== 'char'),
    { string: ['«T».ToString(«string:numberFormat»)'] },
  ),
  ...each(['DateTime', 'DateTimeOffset'], { string: ['«T».ToString(«string:dateFormat»)'] }),
  ...of({
    string: [
      '«TimeSpan».ToString(«string:spanFormat»)',
      '«Guid».ToString(«string:guidFormat»)',
      '«DayOfWeek».ToString(«string:enumFormat»)',
    ],
  }),
];

const collections = [
  ...each(elements, {
    'IEnumerable<T>': [
      '«T[]»',
      '«List<T>»',
      '«IEnumerable<T>».Where(#x => N(«bool|T=#x»))',
      '«IEnumerable<T>».Skip(«int:count»)',
      '«IEnumerable<T>».Take(«int:count»)',
      '«IEnumerable<T>».Concat(«IEnumerable<T>»)',
      '«IEnumerable<T>».Reverse()',
      '«IEnumerable<T>».Distinct()',
      '«IEnumerable<T>».OrderBy(#x => «int|T=#x»)',
      '«IEnumerable<T>».Append(«T»)',
      '«IEnumerable<T>».DefaultIfEmpty()',
      '«IEnumerable<T>».OrderByDescending(#x => «string|T=#x»).ThenBy(#y => «int|T=#y»)',
      'Enumerable.Repeat(«T», «int:count»)',
      '«IEnumerable<T>».TakeWhile((#x, #i) => «bool|T=#x|int=#i»)',
      '«IEnumerable<T>».SkipWhile(#x => «bool|T=#x»)',
      '«IEnumerable<int>».Select(#x => «T|int=#x»)',
      '«IEnumerable<int>».Select((#x, #i) => «T|int=#x|int=#i»)',
      '«IEnumerable<string>».SelectMany(#x => «IEnumerable<T>|string=#x»)',
      '«IEnumerable<int>».SelectMany((#x, #i) => «IEnumerable<T>|int=#i», (#a, #b) => «T|T=#b|int=#a»)',
      '«IEnumerable<T>».GroupBy(#x => «int|T=#x»).SelectMany(#g => #g)',
      'from #x in «IEnumerable<T>» where «bool|T=#x» select #x',
      'from #x in «IEnumerable<T>» let #y = «int|T=#x» orderby #y descending, «string|T=#x» select #x',
      'from #x in «IEnumerable<int>» join #y in «IEnumerable<int>» on #x equals #y into #g from #z in #g.DefaultIfEmpty() select «T|int=#z|int=#x»',
      'from #x in «IEnumerable<string>» group «T|string=#x» by «int|string=#x» into #g select #g.First()',
      '«IEnumerable<int>».Zip(«IEnumerable<string>», (#a, #b) => «T|int=#a|string=#b»)',
      '«IEnumerable<object>».OfType<T>()',
      '«IEnumerable<object>».Cast<T>()',
      '«Queue<T>»',
      '«Stack<T>»',
      '«HashSet<T>»',
      '«IEnumerable<int>».Join(«IEnumerable<int>», #x => «int|int=#x» & 3, #y => #y & 3, (#a, #b) => «T|int=#a|int=#b»)',
      '«IEnumerable<int>».GroupJoin(«IEnumerable<int>», #x => #x & 1, #y => #y & 1, (#a, #b) => «T|int=#a|IEnumerable<int>=#b»)',
      '«IEnumerable<T>».ToLookup(#x => «int|T=#x» & 3).First()',
      '«IEnumerable<T>».Union(«IEnumerable<T>»)',
      '«IEnumerable<T>».Except(«IEnumerable<T>»)',
      '«IEnumerable<T>».Intersect(«IEnumerable<T>»)',
    ],
    'T[]': ['«IEnumerable<T>».ToArray()', 'new[] { «T», «T» }', '(T[])«T[]».Clone()'],
    'List<T>': ['«IEnumerable<T>».ToList()', 'new List<T> { «T», «T», «T» }', 'new List<T>()', 'new List<T>(«T[]»)'],
    'HashSet<T>': ['new HashSet<T>(«IEnumerable<T>»)', 'new HashSet<T> { «T», «T» }'],
    'Queue<T>': ['new Queue<T>(«IEnumerable<T>»)'],
    'Stack<T>': ['new Stack<T>(«IEnumerable<T>»)'],
    'IList<T>': ['(IList<T>)«List<T>»', '(IList<T>)«T[]»'],
    'ICollection<T>': ['(ICollection<T>)«List<T>»', '(ICollection<T>)«T[]»', '(ICollection<T>)«HashSet<T>»'],
    'IReadOnlyCollection<T>': ['(IReadOnlyCollection<T>)«List<T>»'],
    'ISet<T>': ['(ISet<T>)«HashSet<T>»'],
    'IOrderedEnumerable<T>': [
      '«IEnumerable<T>».OrderBy(#x => «int|T=#x»)',
      '«IEnumerable<T>».OrderByDescending(#x => «string|T=#x»)',
    ],
    T: [
      '«IEnumerable<T>».First()',
      '«IEnumerable<T>».Last()',
      '«IEnumerable<T>».ElementAt(«int:index»)',
      '«IEnumerable<T>».Single()',
      '«IEnumerable<T>».FirstOrDefault(#x => «bool|T=#x»)',
      '«IEnumerable<T>».Aggregate((#a, #b) => «T|T=#a|T=#b»)',
      '«T[]»[«int:index»]',
      '«IEnumerable<T>».Max()',
      '«IEnumerable<T>».LastOrDefault()',
      '«List<T>»[«int:index»]',
    ],
    int: [
      '«IEnumerable<T>».Count()',
      '«IEnumerable<T>».Count(#x => «bool|T=#x»)',
      '«IEnumerable<T>».Sum(#x => «int|T=#x» & 255)',
      '«IEnumerable<T>».Aggregate(«int», (#a, #x) => «int|int=#a|T=#x»)',
      '«List<T>».FindIndex(#x => «bool|T=#x»)',
      'Array.IndexOf(«T[]», «T»)',
      '«IEnumerable<T>».Min(#x => «int|T=#x»)',
    ],
    bool: [
      '«IEnumerable<T>».Any(#x => «bool|T=#x»)',
      '«IEnumerable<T>».All(#x => «bool|T=#x»)',
      '«IEnumerable<T>».Contains(«T»)',
      '«IEnumerable<T>».SequenceEqual(«IEnumerable<T>»)',
      '«List<T>».Exists(#x => «bool|T=#x»)',
    ],
    string: ['string.Join(«string», «IEnumerable<T>»)', 'string.Concat(«IEnumerable<T>»)'],
    object: [
      '«IEnumerable<T>»',
      '«List<T>»',
      '«T[]»',
      '«IEnumerable<T>».GroupBy(#x => «int|T=#x» & 3).Select(#g => new { #g.Key, N = #g.Count() }).ToList()',
      '«IEnumerable<T>».ToDictionary(#x => «string|T=#x»)',
      '«IEnumerable<T>».ToDictionary(#x => «int|T=#x», #y => «string|T=#y»)',
      '«IEnumerable<T>».ToLookup(#x => «string|T=#x»)',
    ],
  }),
  ...each(['int', 'string'], {
    'Dictionary<T, int>': [
      'new Dictionary<T, int>()',
      'new Dictionary<T, int> { [«T»] = «int», [«T»] = «int» }',
      'new Dictionary<T, int> { { «T», «int» }, { «T», «int» } }',
    ],
    'Dictionary<T, string>': [
      'new Dictionary<T, string> { [«T»] = «string», [«T»] = «string» }',
      '«IEnumerable<T>».Distinct().ToDictionary(#x => #x, #y => «string|T=#y»)',
    ],
    'IDictionary<T, int>': ['(IDictionary<T, int>)«Dictionary<T, int>»'],
    'IDictionary<T, string>': ['(IDictionary<T, string>)«Dictionary<T, string>»'],
    'IReadOnlyDictionary<T, string>': ['(IReadOnlyDictionary<T, string>)«Dictionary<T, string>»'],
    'IReadOnlyDictionary<T, int>': ['(IReadOnlyDictionary<T, int>)«Dictionary<T, int>»'],
    'ILookup<T, string>': ['«IEnumerable<string>».ToLookup(#x => «T|string=#x»)'],
    'ILookup<T, int>': ['«IEnumerable<int>».ToLookup(#x => «T|int=#x»)'],
    'IGrouping<T, string>': ['«IEnumerable<string>».GroupBy(#x => «T|string=#x»).First()'],
    'IGrouping<T, int>': ['«IEnumerable<int>».GroupBy(#x => «T|int=#x»).Last()'],
  }),
  ...of({
    'IEnumerable<char>': ['«string»', '«string».Where(#c => «bool|char=#c»)'],
    'IEnumerable<int>': ['Enumerable.Range(«int», «int:count»)', '«string».Select(#c => «int|char=#c»)'],
    string: [
      'new string(«IEnumerable<char>».ToArray())',
      '«Dictionary<string, int>».Keys.First()',
      '«Dictionary<int, string>»[«int»]',
    ],
    int: ['«Dictionary<string, int>»[«string»]', '«Dictionary<string, int>».TryGetValue(«string», out var #o) ? #o : -1'],
    'int[,]': ['new int[2, 2]', 'new int[,] { { «int», «int» }, { «int», «int» } }'],
    'int[][]': ['new int[][] { «int[]», «int[]» }', 'new[] { «int[]», null }'],
  }),
];

const trees = of({
  JToken: [
    '«JObject»',
    '«JArray»',
    '«JValue»',
    '«JObject»[«string:property»]',
    '«JToken».SelectToken(«string:path»)',
    'JToken.Parse(«string:json»)',
    'JToken.FromObject(«object»)',
    '«JArray»[«int:index»]',
    '«JToken»[«string:property»]',
    '(JToken)«int»',
    '(JToken)«string»',
    '«JToken».Root',
    '«JToken»?["a"]?[0]',
  ],
  JObject: [
    'JObject.Parse(«string:json»)',
    'new JObject(«JProperty», «JProperty»)',
    'new JObject { ["a"] = «int», ["b"] = «JToken» }',
    'JObject.FromObject(new { a = «int», b = «string», c = «int[]» })',
    '(JObject)«JToken»',
  ],
  JArray: ['new JArray(«object», «object»)', 'JArray.FromObject(«int[]»)', '(JArray)«JToken»', 'new JArray { «int», «JToken» }'],
  JProperty: ['new JProperty(«string:property», «object»)'],
  int: ['(int)«JToken»', '«JToken».Value<int>(«string:property»)', '«JArray».Count', '(int)«XElement»'],
  string: [
    '(string)«JToken»',
    '«JToken».ToString(Newtonsoft.Json.Formatting.None)',
    '«JToken».ToString()',
    'JsonConvert.SerializeObject(«object»)',
    'JsonConvert.SerializeObject(«object», Newtonsoft.Json.Formatting.Indented)',
    '«JToken»?.Path',
    '«XElement».ToString()',
    '(string)«XElement»',
    '(string)«XElement».Attribute(«XName»)',
    '«XElement».Value',
    '«XElement».ToString(SaveOptions.DisableFormatting)',
    '«JToken».Value<string>("a")',
    'Regex.Replace(«string:input», «string:pattern», «string:replacement»)',
    'Regex.Replace(«string:input», «string:pattern», «MatchEvaluator»)',
  ],
  bool: [
    'JToken.DeepEquals(«JToken», «JToken»)',
    'XNode.DeepEquals(«XNode», «XNode»)',
    'Regex.IsMatch(«string:input», «string:pattern»)',
  ],
  object: [
    'JsonConvert.DeserializeObject(«string:json»)',
    'JsonConvert.DeserializeObject<Dictionary<string, object>>(«string:json»)',
    'JsonConvert.DeserializeObject<int[]>(«string:json»)',
    '«JToken».ToObject<object>()',
    '«JToken».SelectTokens(«string:path»)',
    'Regex.Matches(«string:input», «string:pattern»).Cast<Match>().Select(#m => #m.Index + ":" + string.Join("|", #m.Groups.Cast<Group>().Select(#g => #g.Value)))',
    'Regex.Split(«string:input», «string:pattern»)',
    '«XElement».Elements().Select(#e => (string)#e)',
    '«XElement»',
    '«XDocument»',
  ],
  'IEnumerable<JToken>': ['«JToken».Children()', '«JToken».SelectTokens(«string:path»)', '«JToken».Values()', '«JArray»'],
  'IEnumerable<XElement>': [
    '«XElement».Elements()',
    '«XElement».Descendants(«XName»)',
    '«XElement».DescendantsAndSelf()',
    'new[] { «XElement», «XElement» }',
  ],
  'IEnumerable<XNode>': ['«XElement».Nodes()', '«XElement».DescendantNodes()'],
  'IEnumerable<XAttribute>': ['«XElement».Attributes()'],
  'IEnumerable<XContainer>': ['new XContainer[] { «XElement» }'],
  XElement: [
    'XElement.Parse(«string:xml»)',
    'new XElement(«XName», «object»)',
    'new XElement(«XName», «XAttribute», «XElement», «string»)',
    '«XElement».Element(«XName»)',
    'XElement.Parse(«string:xml», LoadOptions.PreserveWhitespace)',
  ],
  XDocument: ['XDocument.Parse(«string:xml»)'],
  XName: ['XName.Get(«string:xname»)'],
  Match: [
    'Regex.Match(«string:input», «string:pattern»)',
    '«Match».NextMatch()',
    'Regex.Match(«string:input», «string:pattern», «RegexOptions»)',
  ],
  Regex: ['new Regex(«string:pattern»)', 'new Regex(«string:pattern», «RegexOptions»)'],
  Group: ['«Match».Groups[1]', '«Match».Groups["n"]'],
  GroupCollection: ['«Match».Groups'],
  MatchCollection: ['Regex.Matches(«string:input», «string:pattern»)'],
  CaptureCollection: ['«Group».Captures'],
  Capture: ['(Capture)«Match»'],
  RegexOptions: [
    'RegexOptions.None',
    'RegexOptions.IgnoreCase',
    'RegexOptions.Multiline',
    'RegexOptions.Singleline',
    'RegexOptions.RightToLeft',
    'RegexOptions.ExplicitCapture',
    'RegexOptions.IgnorePatternWhitespace',
    'RegexOptions.ECMAScript',
    'RegexOptions.IgnoreCase | RegexOptions.RightToLeft',
  ],
  Uri: ['new Uri(«string:uri»)', 'new Uri(«Uri», «string:uri»)', 'new Uri(«string:uri», UriKind.RelativeOrAbsolute)'],
  UriKind: ['UriKind.Absolute', 'UriKind.Relative', 'UriKind.RelativeOrAbsolute'],
});

export const expressionForms = [...operators, ...interpolation, ...formats, ...collections, ...trees];

/** Templates as the generator wants them: lists by key. */
export function formTable(...lists) {
  const table = new Map();
  for (const [key, template] of lists.flat()) {
    const list = table.get(key);
    if (list === undefined) table.set(key, [template]);
    else list.push(template);
  }
  return table;
}
