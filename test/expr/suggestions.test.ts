/** What diagnostics suggest: the name that was meant, and what API Management has in place of what it forbids. */
import { standardEnvironment } from '../../src/environment.js';
import { compileText } from '../../src/expr/compile.js';

function firstOf(expression: string): readonly [code: string, hint: string | undefined] | undefined {
  const compiled = compileText(`@(${expression})`, standardEnvironment());
  return compiled.kind === 'refused' ? [compiled.diagnostics[0]!.code, compiled.diagnostics[0]!.hint] : undefined;
}

test.each([
  ['contxt.Request', 'CS0103', 'context'],
  ['Request.Method', 'CS0103', 'context.Request'],
  ['variables["x"]', 'CS0103', 'context.Variables'],
  ['JObjct.Parse("{}")', 'CS0103', 'JObject'],
  ['True', 'CS0103', 'true'],
  ['new[] { 1 }.Select(item => itm)', 'CS0103', 'item'],
  ['new StringBuidler()', 'CS0246', 'StringBuilder'],
  ['new System.Text.StringBuidler()', 'CS0234', 'StringBuilder'],
  ['context.Rquest', 'CS1061', 'Request'],
  ['context.Request.Url.Qery', 'CS1061', 'Query'],
  ['"a".Lenght', 'CS1061', 'Length'],
  ['"a".toUpper()', 'CS1061', 'ToUpper'],
  ['new[] { 1 }.Selct(x => x)', 'CS1061', 'Select'],
  ['context.Request.Headers.GetValueOrDefalt("a")', 'CS1061', 'GetValueOrDefault'],
  ['DayOfWeek.Frday', 'CS0117', 'Friday'],
  ['new Random { Sed = 1 }', 'CS0117', undefined],
  ['new UriBuilder2()', 'CS0246', undefined],
  ['Math.Mx(1, 2)', 'CS0117', undefined],
  ['new[] { 1 }.Select(number => numbr)', 'CS0103', 'number'],
  ['context.Request.Anything', 'CS1061', undefined],
  ['XmlNodeTyp.Text', 'CS0103', 'XmlNodeType'],
  ['x', 'CS0103', undefined],
  ['5.Selct(x => x)', 'CS1061', undefined],
])('%s: %s, %s', (expression, code, meant) => {
  expect(firstOf(expression)).toEqual([code, meant === undefined ? undefined : `Did you mean '${meant}'?`]);
});

// What is forbidden, a part of what is said, and what it says to use.
test.each([
  ['Console.WriteLine("x")', /context\.Trace/, 'context.Timestamp'],
  ['new System.Net.Http.HttpClient()', /send-request/, 'context.Variables["response"]'],
  ['System.Text.Json.JsonSerializer.Serialize(1)', /JsonConvert/, 'JsonConvert.SerializeObject(1)'],
  ['System.Threading.Tasks.Task.Delay(1)', /wait and retry/, '1'],
  ['System.Threading.Thread.Sleep(1)', /retry/, '1'],
  ['File.ReadAllText("a")', /named values/, '1'],
  ['new MemoryStream()', /StringReader/, 'context.Request.Body.As<string>()'],
  ['Environment.NewLine', /named values/, '"\\n"'],
  ['Activator.CreateInstance(null)', /`new`/, 'new object()'],
  ['System.Diagnostics.Process.Start("a")', /no programs/, '1'],
  ['System.Web.HttpUtility.UrlEncode("a")', /WebUtility/, 'System.Net.WebUtility.UrlEncode("a")'],
  ['1.GetType().Name', /`is`/, '(object)1 is int'],
  ['context.Timestamp.Kind', /DateTimeOffset/, 'new DateTimeOffset(context.Timestamp).Offset'],
  ['DateTime.ParseExact("2020", "yyyy", null)', /DateTimeOffset/, 'DateTimeOffset.ParseExact("2020", "yyyy", null).DateTime'],
  ['DateTime.UtcNow.ToUniversalTime()', /UtcDateTime/, 'new DateTimeOffset(DateTime.UtcNow).UtcDateTime'],
  ['DateTime.UtcNow.ToShortDateString()', /"d"/, 'DateTime.UtcNow.ToString("d")'],
  ['DateTime.UnixEpoch', /1970/, 'new DateTime(1970, 1, 1)'],
  ['int.Parse("1", System.Globalization.NumberStyles.Any)', /invariant/, 'int.Parse("1", 0)'],
  ['new SortedDictionary<string, int>()', /OrderBy/, 'new Dictionary<string, int>().OrderBy(pair => pair.Key)'],
  ['throw new ArgumentException("x")', /System\.Exception/, 'new Exception("x")'],
  ['Regex.Escape("a")', /backslash/, 'Regex.Unescape("a")'],
  ['RandomNumberGenerator.Create()', /RNGCryptoServiceProvider/, 'new RNGCryptoServiceProvider()'],
  ['Aes.Create()', /SymmetricAlgorithm/, 'SymmetricAlgorithm.Create("AES")'],
  ['new Uri("a", UriKind.Relative)', / 0 /, 'new Uri("a", 0)'],
  ['new[] { 1 }.AsParallel()', /LINQ/, 'new[] { 1 }.Select(x => x)'],
  ['new StringWriter().NewLine', /StringBuilder/, 'new StringBuilder()'],
  ['Tuple.Create(1, 2).ToValueTuple()', /Tuple\.Create/, 'Tuple.Create(1, 2).Item1'],
  ['System.Reflection.Assembly.Load("a")', /fixed when/, '1'],
  ['new System.Data.DataTable()', /send-request/, '1'],
  ['new Half()', /docs\/members\.md/, '1.5f'],
  ['DateTimeKind.Local', /It allows Utc\./, 'DateTimeKind.Utc'],
  ['Regex.Count("a", "a")', /Matches/, 'Regex.Matches("a", "a").Count'],
])('%s is forbidden, and what is allowed instead is told', (forbidden, said, instead) => {
  const [code, hint] = firstOf(forbidden)!;
  expect(code).toMatch(/^APIM000[12]$/);
  expect(hint).toMatch(said);
  expect(firstOf(instead)).toBeUndefined();
});

test.each([
  ['new HttpClient()', 'CS0246', /System\.Net\.Http\.HttpClient' either\. Call services with the send-request policy/],
  ['Thread.Sleep(1)', 'CS0103', /System\.Threading\.Thread' either\./],
  ['new ConcurrentDictionary<int, int>()', 'CS0246', /System\.Collections\.Concurrent\.ConcurrentDictionary' either/],
  ['CultureInfo.InvariantCulture', 'CS0103', /System\.Globalization\.CultureInfo' either\. Formats/],
])('%s is not in scope, and forbidden as well', (expression, code, said) => {
  const [found, hint] = firstOf(expression)!;
  expect(found).toBe(code);
  expect(hint).toMatch(said);
});
