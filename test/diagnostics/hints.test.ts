/** What messages suggest: the name that was probably meant, and what API Management allows instead. */
import { diagnoseExample } from '../../src/cli/diagnose-example.js';

const forbids = (name: string, kind = 'type') => `API Management does not allow the ${kind} '${name}' in expressions`;

test.each([
  // misspelt members
  ['@(context.Request.Methd)', "'IRequest' has no member 'Methd'. Did you mean 'Method'?"],
  ['@(context.Request.method)', "'IRequest' has no member 'method'. Did you mean 'Method'?"],
  ['@("a".Lenght)', "'string' has no member 'Lenght'. Did you mean 'Length'?"],
  ['@(Math.Mx(1, 2))', "The type 'Math' has no static member 'Mx'. Did you mean 'Max'?"],
  ['@(context.Request.Anything)', "'IRequest' has no member 'Anything'."],
  // misspelt names, and members of the context without it
  ['@(Request.Method)', "Nothing is called 'Request' here. Did you mean 'context.Request'?"],
  ['@(variables["a"])', "Nothing is called 'variables' here. Did you mean 'context.Variables'?"],
  ['@(contxt.Request)', "Nothing is called 'contxt' here. Did you mean 'context'?"],
  ['@{ var total = 1; return totl; }', "Nothing is called 'totl' here. Did you mean 'total'?"],
  ['@(new[] { 1 }.Select(number => numbr))', "Nothing is called 'numbr' here. Did you mean 'number'?"],
  ['@(Strin.Empty)', "Nothing is called 'Strin' here. Did you mean 'String'?"],
  ['@(qwertyuiop)', "Nothing is called 'qwertyuiop' here."],
  ['@(new StringBuidler())', "No type or namespace is called 'StringBuidler'. Did you mean 'StringBuilder'?"],
  // what is forbidden, whether C# knows the name or not
  ['@(Console.In)', `${forbids('System.Console')}; context.Trace(…) writes to the trace`],
  [
    '@(new System.Net.Http.HttpClient())',
    `${forbids('System.Net.Http.HttpClient')}; the send-request policy calls other services`,
  ],
  [
    '@(System.Diagnostics.Stopwatch.StartNew())',
    `${forbids('System.Diagnostics.Stopwatch')}; context.Elapsed is the time since the request came`,
  ],
  ['@(System.Threading.Thread.CurrentThread)', `${forbids('System.Threading.Thread')}; an expression runs alone and at once`],
  ['@{ try { return 1; } catch (FormatException) { return 2; } }', `${forbids('System.FormatException')}; Exception is there`],
  [
    '@(new SortedDictionary<int, int>())',
    `${forbids('System.Collections.Generic.SortedDictionary')}; Dictionary<TKey, TValue> is there, and OrderBy sorts`,
  ],
  ['@(GC.CollectionCount(0))', forbids('System.GC')],
  [
    '@(new HttpClient())',
    "No type or namespace is called 'HttpClient'. API Management does not allow 'System.Net.Http.HttpClient'; the send-request policy calls other services.",
  ],
  [
    '@(Thread.Sleep(1))',
    "Nothing is called 'Thread' here. API Management does not allow 'System.Threading.Thread'; an expression runs alone and at once.",
  ],
  [
    '@(new ConcurrentDictionary<int, int>())',
    "No type or namespace is called 'ConcurrentDictionary<,>'. API Management does not allow 'System.Collections.Concurrent.ConcurrentDictionary'.",
  ],
  ['@(DateTimeKind.Local)', `${forbids("Local' of 'System.DateTimeKind", 'member')}; it allows Utc`],
  ['@(context.Timestamp.Kind)', `${forbids("Kind' of 'System.DateTime", 'member')}`],
])('%s', (expression, message) => {
  expect(diagnoseExample('CS', expression)[0]!.message).toBe(message);
});
