/** JSON: Newtonsoft's dialect read and written, JSONPath, and what tokens convert to. */
import fc from 'fast-check';
import { disturbed, piecesOf, plainText, quoted, repeated } from '../arbitraries/texts.js';
import { expressionHolds } from '../checks/expression.js';
import type { FuzzTarget } from '../target.js';

const marks =
  '{ } [ ] : , "a" \'b\' "a":1 name 0 1 -0 -1 1.5 1e9 1E400 0x1F 017 .5 5. 99999999999999999999 null true false NaN Infinity -Infinity undefined new Date( ) /*c*/ //c\n \\u00 \\ud800 "\\ \\x " "2024-02-29T00:00:00Z" "/Date(1)/" $ref $type \ufeff'.split(
    ' ',
  );
const texts = fc.oneof(disturbed(fc.json({ maxDepth: 4 }), marks), piecesOf([...marks, ' '], 16), repeated(marks), plainText);

const pathMarks =
  '$ . .. [ ] * ? ( ) @ a b name 0 1 -1 : , 1:2 ::2 \'a\' "b" == != < >= =~ /a/i && || ?(@.a) ?(@.a==1) [?(@.b=~/x/)] [0] [*] [-1:] [1,2] $..a .* \\ true null 1.5 length'.split(
    ' ',
  );
const paths = fc.oneof(piecesOf(pathMarks, 8), repeated(pathMarks, 60));
const document = '{"a":[1,{"a":2,"b":"x"},[3,4,null]],"b":{"a":"y","c":1.5,"d":"2024-01-01T00:00:00Z"},"name":true}';

const reads: readonly ((text: string) => string)[] = [
  (text) => `JToken.Parse(${text})`,
  (text) => `JObject.Parse(${text}).Properties().Select(p => p.Path)`,
  (text) => `JArray.Parse(${text}).Children().Count()`,
  (text) => `JsonConvert.DeserializeObject(${text})`,
  (text) => `JsonConvert.DeserializeObject<Dictionary<string, object>>(${text})`,
  (text) => `JsonConvert.DeserializeObject<int[]>(${text})`,
  (text) => `JToken.Parse(${text}).ToObject<DateTime?>()`,
  (text) => `JToken.Parse(${text}).ToString(Newtonsoft.Json.Formatting.Indented)`,
  (text) => `(double)JToken.Parse(${text})`,
  (text) => `JToken.DeepEquals(JToken.Parse(${text}), JToken.Parse(JToken.Parse(${text}).ToString()))`,
  (text) => `JsonConvert.SerializeObject(${text})`,
  (text) => `JsonConvert.DeserializeObject<JObject>(${text}).ToObject<Dictionary<string, List<int?>>>()`,
];

const pathReads: readonly ((path: string) => string)[] = [
  (path) => `JToken.Parse(${quoted(document)}).SelectTokens(${path})`,
  (path) => `JToken.Parse(${quoted(document)}).SelectToken(${path}, true)`,
  (path) => `JToken.Parse(${quoted(document)})[${path}]`,
];

export const jsonTarget: FuzzTarget = {
  name: 'json',
  inputs: fc.oneof(
    { arbitrary: fc.tuple(texts, fc.constantFrom(...reads)).map(([text, read]) => `@(${read(quoted(text))})`), weight: 2 },
    { arbitrary: fc.tuple(paths, fc.constantFrom(...pathReads)).map(([path, read]) => `@(${read(quoted(path))})`), weight: 1 },
  ),
  holds: expressionHolds,
};
