/**
 * Templates of statements. `[template, ...entries]`: what the statements after it have in scope. Loops end: what counts a turn is never
 * among what may be assigned.
 */

const types = ['int', 'string', 'long', 'int?', 'double', 'decimal', 'char', 'byte', 'bool', 'short', 'uint', 'object'];
const counted = ['int', 'long', 'double', 'decimal', 'char', 'byte', 'short', 'uint', 'int?'];
const added = ['int', 'long', 'double', 'decimal', 'uint', 'int?'];

const perType = (list, templates) =>
  list.flatMap((T) => templates.map((form) => [form].flat().map((text) => text.replace(/\bT\b/g, T))));

/** Without statements inside. */
const leaves = [
  ...perType(types, [
    ['T #v = «T»;', 'T!=#v'],
    ['T #v = «T»; ref T #r = ref #v;', 'T!=#r', 'T!=#v'],
    ['T[] #v = { «T», «T», «T» };', 'T!=#v[«int» & 1]', 'T[]=#v'],
    ['var #v = new List<T> { «T», «T» };', 'T!=#v[«int» & 1]', 'List<T>=#v'],
    ['var #v = new[] { (A: «T», B: «int»), (A: «T», B: 2) }; ', 'T!=#v[«int» & 1].A', 'int!=#v[0].B'],
    ['(T A, int B) #v = («T», «int»); var #w = #v; #w.A = «T»;', 'T!=#v.A', 'T=#w.A'],
    ['Func<T> #f = () => «T»;', 'T=#f()'],
    ['T #f(T #p, int #q = 3) => «T|T=#p|int=#q»;', 'T=#f(«T»)', 'T=#f(#q: N(«int»), #p: N(«T»))'],
    ['ref T #f(T[] #a, int #i) => ref #a[#i];', 'T!=#f(new T[] { «T», «T» }, «int» & 1)'],
    [
      'bool #f(T #p, out T #o) { #o = «T|T=#p»; return «bool|T=#p»; }',
      'bool=#f(«T», out var #z) && #f(#z, out _)',
      'T=(#f(«T», out T #y) ? #y : default(T))',
    ],
    ['Q #f<Q>(Q #p, params Q[] #q) => #q.Length > 1 ? #q[1] : #p;', 'T=#f(«T», «T», «T»)', 'T=#f(«T»)'],
    '«T&» = «T»;',
    '«T&» = «T&» = «T»;',
    'log.Add(«T»);',
    'N(«T»);',
  ]),
  ...perType(counted, ['«T&»++;', '--«T&»;', 'log.Add(«T&»++);', 'log.Add(«T&»--);', 'log.Add(++«T&»);']),
  ...perType(added, ['«T&» += «T»;', '«T&» -= «T»;', '«T&» *= «T»;', '«T&» /= «T»;', '«T&» %= «T»;', 'log.Add(«T&» += «T»);']),
  ...perType(['int', 'long', 'uint'], ['«T&» <<= «int»;', '«T&» >>= 3;', '«T&» |= «T»;', '«T&» ^= «T»;', '«T&» &= «T»;']),
  '«string&» += «object»;',
  '«string&» += «char»;',
  '«byte&» += «byte»;',
  '«short&» -= «short»;',
  "«char&» += '\\u0001';",
  'checked { «int&» += «int»; }',
  'unchecked { «int&» *= «int»; }',
  'log.Add(new { A = N(«int»), B = N(«string») });',
  'log.Add($"{N(«int»),5:D2}|{N(«string»),-4}");',
  'log.Add((N(«int»), N(«string»)).Equals((«int», «string»)));',
  'log.Add((«int», «string») == (N(«int»), N(«string»)));',
  '(«int&», «string&») = (N(«int»), N(«string»));',
  '(«int&», «int&») = («int&», «int&»);',
  ['var (#a, #b) = («int», «string»);', 'int!=#a', 'string!=#b'],
  'Action #d = null; #d += () => log.Add(«int»); #d += () => log.Add(«string»); #d -= null; #d(); ',
  'Action #p = () => log.Add(«int»), #q = () => log.Add(«string»); var #d = #p + #q + #p; #d -= #p; #d?.Invoke(); #d -= #q; log.Add(#d == #p);',
  'Func<int, int> #f = #x => «int|int=#x»; #f += #y => «int|int=#y»; log.Add(#f(«int»));',
  ['Func<int, Func<int, int>> #f = #x => #y => «int|int=#x|int=#y»;', 'int=#f(«int»)(«int»)'],
  [
    'IEnumerable<int> #g(int #n) { log.Add("start"); try { for (int #i = 0; #i < (#n & 3); #i++) yield return «int|int=#i»; } finally { log.Add("end"); } }',
    'IEnumerable<int>=#g(«int»)',
  ],
  [
    'IEnumerable<string> #g() { yield return «string»; foreach (var #x in «IEnumerable<int>») { if («bool|int=#x») yield break; yield return #x + ""; } }',
    'IEnumerable<string>=#g()',
  ],
  'using (var #e = «IEnumerable<int>».GetEnumerator()) { while (#e.MoveNext()) { log.Add(#e.Current); if (log.Count > 30) break; } }',
  'log.Add(«object» is int #i && #i > 0 ? #i : «object» is string #s ? #s.Length : -1);',
  'log.Add(int.TryParse(«string:number», out var #n) ? #n : -1);',
  'if (!(«object» is string #s)) log.Add("not"); else log.Add(#s);',
  'log.Add(from #x in «IEnumerable<int>» let #y = N(«int|int=#x») where «bool|int=#y» select new { #x, #y });',
  ['var #d = new Dictionary<string, int> { ["a"] = «int» };', 'int!=#d["a"]', 'Dictionary<string, int>=#d'],
  ['var #m = new int[2, 2];', 'int!=#m[«int» & 1, N(«int») & 1]', 'int[,]=#m'],
  ['var #j = new int[][] { new[] { 1, 2 }, new[] { «int», 4 } };', 'int!=#j[«int» & 1][«int» & 1]'],
  [
    'var #o = new JObject { ["a"] = «int», ["b"] = new JArray(«int», «string») };',
    'JToken!=#o["a"]',
    'JToken!=#o["b"][0]',
    'JObject=#o',
  ],
  ['var #b = new StringBuilder();', 'StringBuilder=#b', 'char!=#b.Append("ab")[0]'],
  'object[] #a = new string[] { "x" }; #a[0] = «object»;',
  'int? #n = «int?»; log.Add(#n++); log.Add(#n + 1); log.Add(#n == null);',
  'decimal #m = «decimal»; log.Add(#m++); log.Add(-#m); log.Add(#m % 3);',
  "char #c = «char»; log.Add(#c++); log.Add(++#c); #c += 'a'; log.Add(#c); log.Add(#c + 1);",
];

const nested = [
  'if («bool») { «statements» } else { «statements» }',
  'if («object» is int #i) { «statements|int!=#i» }',
  'for (int #i = 0; #i < 3; #i++) { «statements|int=#i» }',
  'for (int #i = 0, #j = 5; #i < #j; #i++, #j--) { if («bool|int=#i») continue; «statements|int=#j» }',
  'foreach (var #x in «int[]») { «statements|int=#x» }',
  'foreach (var #x in «IEnumerable<string>») { «statements|string=#x» if (log.Count > 40) break; }',
  'foreach (char #c in «string» ?? "") { if («bool|char=#c») break; «statements|char=#c» }',
  'foreach (var #p in new Dictionary<int, string> { [«int»] = «string», [7] = «string» }) { «statements|int=#p.Key|string=#p.Value» }',
  'int #n = 0; while (#n++ < 3) { «statements|int=#n» if («bool|int=#n») break; }',
  'int #n = 0; do { «statements|int=#n» } while (++#n < 3 && «bool|int=#n»);',
  'int #n = 0; #L: «statements|int=#n» if (#n++ < 2) goto #L; ',
  'for (int #i = 0; #i < 2; #i++) { for (int #j = 0; #j < 2; #j++) { «statements|int=#j» if («bool|int=#i») goto #out; } } #out: ;',
  'try { «statements» } catch (Exception #e) when (#e.Message.Length > 40) { log.Add(#e.Message); } finally { log.Add("f"); «statements» }',
  'try { «statements» throw new Exception(«string», new Exception("i")); } catch (Exception #e) when (N(«bool|string=#e.Message»)) { log.Add(#e.Message); «statements» } catch (Exception) { log.Add("a"); }',
  'try { try { «statements» } finally { log.Add("inner"); } } catch (Exception #e) when (#e.Message == null || N(«bool») || true) { log.Add(#e.Message); }',
  'try { «statements» throw new Exception(); } catch (Exception #e) { try { «statements» if («bool») throw; } catch (Exception #i) { log.Add((object)#e == (object)#i); } finally { log.Add(2); } }',
  'for (int #i = 0; #i < 3; #i++) { try { if (#i == 1) continue; «statements|int=#i» } finally { log.Add(#i); } }',
  'int #f() { try { «statements» return N(«int»); } finally { log.Add("f"); } } log.Add(#f());',
  'int #f() { for (int #i = 0; ; #i++) { try { if (#i == 2) return N(#i); «statements|int=#i» } catch (Exception #e) { log.Add(#e.Message); } finally { log.Add("f" + #i); } } } log.Add(#f());',
  'switch («int» & 3) { case 0: «statements» break; case 1: case 2: «statements» goto case 0; default: «statements» break; }',
  'switch («string») { case "a": «statements» break; case null: «statements» break; case string #s when #s.Length > 1: «statements|string=#s» goto default; default: «statements» break; }',
  'switch («object») { case int #i when #i > 0: «statements|int!=#i» break; case string #s: «statements|string!=#s» break; case null: log.Add("null"); break; case var #v: log.Add(#v); break; }',
  'switch («int?») { case 1: «statements» break; case int #i when N(«bool|int=#i»): «statements|int=#i» break; case null: «statements» goto case 1; default: break; }',
  'switch («DayOfWeek») { case DayOfWeek.Monday: «statements» break; case DayOfWeek.Friday: «statements» goto case DayOfWeek.Monday; default: log.Add("d"); break; }',
  'var #fs = new List<Func<int>>(); for (int #i = 0; #i < 3; #i++) { int #k = «int|int=#i»; #fs.Add(() => #i * 10 + #k++); } foreach (var #f in #fs) { log.Add(#f()); log.Add(#f()); }',
  'var #fs = new List<Action>(); foreach (var #x in «int[]») { #fs.Add(() => { «statements|int=#x» }); } #fs.ForEach(#f => #f());',
  'IEnumerable<int> #g(int #n) { try { «statements|int=#n» yield return N(1); try { yield return N(«int»); «statements» yield return N(3); } finally { log.Add("i"); } } finally { log.Add("o"); } } foreach (var #x in #g(«int»)) { log.Add(#x); if («bool|int=#x») break; }',
  'IEnumerable<int> #g() { for (int #i = 0; #i < 4; #i++) { if («bool|int=#i») continue; switch (#i) { case 2: yield break; default: yield return «int|int=#i»; break; } } } try { log.Add(#g().Sum()); log.Add(#g().Last()); } catch (Exception #e) { log.Add(#e.Message); }',
  'int #f(int #d) { if (#d <= 0) return «int»; «statements|int=#d» return unchecked(#f(#d - 1) + «int|int=#d»); } log.Add(#f(2));',
  'void #f(ref int #a, out string #b, in long #c) { #a += 1; #b = «string|long=#c»; «statements|int!=#a|string!=#b» } { int #x = «int»; #f(ref #x, out var #y, «long»); log.Add(#x); log.Add(#y); }',
  'lock (log) { «statements» }',
  '{ «statements» }',
  'using (var #w = new StringReader(«string» ?? "")) { log.Add(#w.ReadLine()); «statements» }',
];

/** Lists by key, as the generator wants them. */
export const statementForms = new Map([
  ['leaf statement', leaves],
  ['statement', [...leaves, ...nested, ...nested, ...nested]],
]);
