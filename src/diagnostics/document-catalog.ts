/** What can be wrong with a policy document: `APE10xx` its text, `APE11xx` its meaning. Retired numbers are not used again. */
import type { CatalogEntry } from './diagnostic-bag.js';

const escapeHint = 'Write it as an entity: &amp; for &, &lt; for <, &quot; for ".';

export interface DocumentCatalogEntry extends CatalogEntry {
  readonly severity?: 'warning';
  /** What to try; `{0}` … as in the message. */
  readonly hint?: string;
  /** How the file of the example is saved; UTF-8 unless told. */
  readonly encoding?: 'latin1';
}

const entries = {
  APE1001: {
    message: 'The document is empty',
    explanation: 'The file holds nothing, or white space alone. A policy document holds one <policies> or <fragment> element.',
    example: '  ',
    fixed: '<policies/>',
  },
  APE1002: {
    message: 'The character {0} may not stand in a policy document; is this a text file?',
    explanation: 'Policy documents are text. Control characters other than tab and line breaks are not XML.',
    example: '<policies>\u0000</policies>',
    fixed: '<policies></policies>',
  },
  APE1003: {
    message: 'The document is larger than {0} characters',
    explanation:
      'The gateway takes documents of 256 KiB (16 KiB on Consumption), newer ones 512 KiB. The reader stops at 1 Mi characters unless `maxLength` says otherwise.',
    example: `<fragment>${' '.repeat(2 ** 20)}</fragment>`,
    fixed: '<fragment></fragment>',
  },
  APE1004: {
    message: 'A document type declaration is not allowed',
    hint: 'Remove <!DOCTYPE …>; entities are not expanded.',
    explanation: 'Policy documents have no DTD: nothing but the five XML entities and character references is replaced.',
    example: '<!DOCTYPE x><policies/>',
    fixed: '<policies/>',
  },
  APE1005: {
    message: "The element '{0}' is not closed{1}",
    hint: 'Add </{0}>.',
    explanation: 'Every start tag needs an end tag of the same name, or ends with />.',
    example: '<policies><inbound></policies>',
    fixed: '<policies><inbound></inbound></policies>',
  },
  APE1006: {
    message: "The end tag '</{0}>' has no start tag",
    explanation: 'An end tag closes the element that was opened last.',
    example: '<policies></inbound></policies>',
    fixed: '<policies><inbound></inbound></policies>',
  },
  APE1007: {
    message: "'{0}' is not expected here; {1}",
    explanation: 'A tag is <name attribute="value"> with white space between attributes.',
    example: '<policies !></policies>',
    fixed: '<policies></policies>',
  },
  APE1008: {
    message: "The attribute '{0}' has no value",
    hint: 'Write {0}="…".',
    explanation: 'In XML every attribute has a value, written name="value".',
    example: '<policies><inbound><set-variable name="x" value/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value=""/></inbound></policies>',
  },
  APE1009: {
    message: "The value of the attribute '{0}' has no quotes",
    hint: 'Write {0}="…".',
    explanation: 'XML attribute values stand in double or single quotes.',
    example: '<policies><inbound><set-variable name="x" value=1/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value="1"/></inbound></policies>',
  },
  APE1010: {
    message: "The value of the attribute '{0}' is not closed",
    hint: 'Add the missing {1}.',
    explanation: 'The quote that opens an attribute value must close it.',
    example: '<policies><inbound><set-variable name="x" value="1/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value="1"/></inbound></policies>',
  },
  APE1011: {
    message: "'{0}' is not expected behind the value of '{1}'; white space or the end of the tag is",
    hint: "A quote inside the value of '{1}' ended it: write &quot;, or use the other kind of quote around the value.",
    explanation: 'Behind an attribute value stands white space or the end of the tag. Raw quotes are fine in expressions only.',
    example: '<policies><inbound><set-variable name="x" value="a"b"/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value="a&quot;b"/></inbound></policies>',
  },
  APE1012: {
    message: "The attribute '{0}' stands twice",
    explanation: 'An element can have an attribute of a name once. Take one of the two away.',
    example: '<policies><inbound><set-variable name="x" name="x" value="1"/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value="1"/></inbound></policies>',
  },
  APE1013: {
    message: "'<' may not stand in the value of the attribute '{0}'",
    hint: 'Write &lt; here; raw < is fine in expressions only.',
    explanation: 'Outside expressions a policy document is XML.',
    example: '<policies><inbound><set-variable name="x" value="a<b"/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value="a&lt;b"/></inbound></policies>',
  },
  APE1014: {
    message: 'This & starts no entity that XML knows: {0}',
    hint: escapeHint,
    explanation: 'Only &amp; &lt; &gt; &quot; &apos; and character references such as &#233; are known outside expressions.',
    example: '<policies><inbound><set-variable name="x" value="a&nbsp;b"/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value="a&#160;b"/></inbound></policies>',
  },
  APE1015: {
    message: 'The {0} is not closed',
    hint: 'Add {1}.',
    explanation: 'Comments end with -->, CDATA sections with ]]>, processing instructions with ?>.',
    example: '<policies><!-- </policies>',
    fixed: '<policies><!-- --></policies>',
  },
  APE1016: {
    message: 'The expression is not closed: {0} is missing',
    hint: 'Count the brackets, and look for a string literal without its closing quote.',
    explanation: 'An expression runs from @( or @{ to its matching bracket; strings, characters and comments are skipped.',
    example: '<policies><inbound><set-variable name="x" value="@(1 + (2)"/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value="@(1 + (2))"/></inbound></policies>',
  },
  APE1017: {
    message: 'An expression must be the whole value, but more text follows it',
    hint: 'Put everything into the expression: @("text " + x).',
    explanation: 'Literal text and expressions cannot be mixed.',
    example: '<policies><inbound><set-variable name="x" value="@(1) more"/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value=\'@(1 + " more")\'/></inbound></policies>',
  },
  APE1018: {
    severity: 'warning',
    message: 'This expression stands inside literal text and is not evaluated',
    hint: 'Make the whole value one expression: @("text " + x).',
    explanation: 'Only a value that starts with @( or @{ is an expression.',
    example: '<policies><inbound><set-variable name="x" value="Bearer @(1)"/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value=\'@("Bearer " + 1)\'/></inbound></policies>',
  },
  APE1019: {
    message: 'Text may not stand outside the root element',
    explanation: 'Behind and before the root element only white space and comments are allowed.',
    example: '<policies/> more',
    fixed: '<policies/>',
  },
  APE1020: {
    message: 'Elements are nested deeper than {0}',
    explanation: 'The reader stops at a depth that no published document comes near.',
    example: `${'<a>'.repeat(300)}`,
  },
  APE1021: {
    message: 'Reading stopped here: too many errors before',
    explanation: 'After many syntax errors the rest would only repeat them.',
    example: `<policies>${'<inbound x=1/>'.repeat(40)}</policies>`,
  },
  APE1022: {
    message: 'The bytes here are not UTF-8',
    hint: 'Save the file as UTF-8.',
    explanation:
      'Documents are UTF-8, or UTF-16 with a byte order mark. The file was saved in another encoding, such as Windows-1252.',
    example: '<policies><!-- caf\u00e9 --></policies>',
    encoding: 'latin1',
  },
  APE1023: {
    message: "'<' starts no tag here",
    hint: escapeHint,
    explanation: 'Outside expressions a < always starts a tag, a comment or a CDATA section.',
    example: '<policies>1 < 2</policies>',
    fixed: '<policies><!-- 1 < 2 --></policies>',
  },
  APE1024: {
    message: "The named value '{0}' has no value",
    hint: "Give the named value '{0}' a value, or write its display name as it is declared (case matters).",
    explanation: '{{name}} is replaced by the named value of that display name before the document is read.',
    example: '<policies><inbound><set-variable name="x" value="{{missing}}"/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value="given"/></inbound></policies>',
  },
  APE1025: {
    message: 'The XML parser refuses the document: {0}',
    hint: 'Please report the document: the engine should have said where and why.',
    explanation: 'A safety net behind the checks before it; no document is known to get here.',
    example: '<policies/>',
  },
  APE1101: {
    message: "'{0}' is no policy",
    explanation:
      'A section holds policies, whose names are lower-case with hyphens, and there is none of this name. A policy of your own has to be given when the document is loaded.',
    example: '<policies><inbound><set-heder name="x"/></inbound></policies>',
    fixed: '<policies><inbound><set-header name="x"><value>1</value></set-header></inbound></policies>',
  },
  APE1102: {
    message: "The policy '{0}' is not supported yet",
    hint: 'Load with `allowUnsupported` to run the document without it.',
    explanation:
      'The gateway knows this policy and this engine does not have it. Running without it would not be the same document.',
    example: '<policies><inbound><cross-domain/></inbound></policies>',
  },
  APE1103: {
    message: "The policy '{0}' may stand in {1}, not in {2}",
    explanation: 'Each policy has sections in which it may stand.',
    example: '<policies><on-error><forward-request/></on-error></policies>',
    fixed: '<policies><backend><forward-request/></backend></policies>',
  },
  APE1104: {
    message: "'{1}' has no attribute '{0}'",
    explanation: 'Each element takes the attributes of its reference page, and `id` on policies.',
    example: '<policies><inbound><set-header name="x" exist-action="skip"><value>1</value></set-header></inbound></policies>',
    fixed: '<policies><inbound><set-header name="x" exists-action="skip"><value>1</value></set-header></inbound></policies>',
  },
  APE1105: {
    message: "'{1}' needs the attribute '{0}'",
    explanation: 'The policy cannot do anything without this attribute.',
    example: '<policies><inbound><set-variable name="x"/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value="1"/></inbound></policies>',
  },
  APE1106: {
    message: "'{0}' is not a value of '{1}'; allowed are {2}",
    explanation: 'This attribute or text takes one of a few words.',
    example: '<policies><inbound><set-header name="x" exists-action="replace"><value>1</value></set-header></inbound></policies>',
    fixed: '<policies><inbound><set-header name="x" exists-action="override"><value>1</value></set-header></inbound></policies>',
  },
  APE1107: {
    message: "'{0}' is out of range for '{1}'; it must be {2}",
    explanation: 'The documentation of the policy gives limits for this number.',
    example: '<policies><inbound><mock-response status-code="99"/></inbound></policies>',
    fixed: '<policies><inbound><mock-response status-code="200"/></inbound></policies>',
  },
  APE1108: {
    message: "'{0}' is not {1}, which '{2}' takes",
    explanation: 'The text cannot be read as the type of the attribute.',
    example: '<policies><backend><forward-request timeout="soon"/></backend></policies>',
    fixed: '<policies><backend><forward-request timeout="60"/></backend></policies>',
  },
  APE1109: {
    message: "'{0}' takes no policy expressions",
    hint: 'Write a literal value or a named value {{name}}.',
    explanation: 'The reference page of the policy says that expressions are not allowed here.',
    example: '<policies><inbound><set-variable name="@(1)" value="1"/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value="@(1)"/></inbound></policies>',
  },
  APE1110: {
    message: "'{1}' may not stand in '{0}'. {2}",
    explanation: 'Each element takes the children of its reference page.',
    example: '<policies><inbound><set-header name="x"><valeu>1</valeu></set-header></inbound></policies>',
    fixed: '<policies><inbound><set-header name="x"><value>1</value></set-header></inbound></policies>',
  },
  APE1111: {
    severity: 'warning',
    message: "'{0}' should stand before '{1}' in '{2}'",
    explanation: 'The reference asks for the children in the order of the policy statement.',
    example:
      '<policies><inbound><return-response><set-body>x</set-body><set-status code="200"/></return-response></inbound></policies>',
    fixed:
      '<policies><inbound><return-response><set-status code="200"/><set-body>x</set-body></return-response></inbound></policies>',
  },
  APE1112: {
    message: "'{0}' lacks a child element: {1}",
    explanation: 'A required child element is missing.',
    example: '<policies><inbound><choose></choose></inbound></policies>',
    fixed: '<policies><inbound><choose><when condition="@(true)"/></choose></inbound></policies>',
  },
  APE1113: {
    message: "'{0}' takes no text.{1}",
    explanation: 'Values stand in attributes or in child elements here.',
    example: '<policies><inbound><set-header name="x">1</set-header></inbound></policies>',
    fixed: '<policies><inbound><set-header name="x"><value>1</value></set-header></inbound></policies>',
  },
  APE1114: {
    message: "'{0}' is no section of a policy document. Sections are inbound, backend, outbound and on-error.",
    explanation: 'The children of <policies> are its sections.',
    example: '<policies><inbund/></policies>',
    fixed: '<policies><inbound/></policies>',
  },
  APE1115: {
    message: "The element '{0}' may stand at most {1} in '{2}'",
    explanation: 'The reference limits how often the element occurs.',
    example: '<policies><inbound/><inbound/></policies>',
    fixed: '<policies><inbound/></policies>',
  },
  APE1116: {
    message: "There is no policy fragment '{0}'",
    explanation: 'include-fragment puts in the fragment of that id; it must be known when the document is loaded.',
    example: '<policies><inbound><include-fragment fragment-id="missing"/></inbound></policies>',
  },
  APE1117: {
    message: "'{0}' may not stand in a fragment",
    explanation: 'Fragments hold policies: no sections, no <base/>, no further fragments.',
    example: '<fragment><base/></fragment>',
    fixed: '<fragment><set-method>GET</set-method></fragment>',
  },
  APE1118: {
    message: "'{0}' needs a text",
    explanation: 'The element takes its value from its text.',
    example: '<policies><inbound><set-method></set-method></inbound></policies>',
    fixed: '<policies><inbound><set-method>GET</set-method></inbound></policies>',
  },
  APE1119: {
    message: "'{0}' is no root of a policy document",
    explanation: 'A policy document has the root <policies> (or <fragment>, or its sections or policies alone).',
    example: '<http-data-source/>',
    fixed: '<policies/>',
  },
  APE1120: {
    message: "The expression gives {0}, but '{1}' takes {2}",
    explanation: 'The type of the expression is known when it is compiled and can never be what the attribute takes.',
    example: '<policies><inbound><choose><when condition="@(1)"/></choose></inbound></policies>',
    fixed: '<policies><inbound><choose><when condition="@(1 == 1)"/></choose></inbound></policies>',
  },
  APE1121: {
    severity: 'warning',
    message: "The gateway refuses to store {0} in the variable '{1}'",
    hint: 'Join arrays into one text, or store a JArray.',
    explanation: 'set-variable takes simple values and JSON; arrays, lists and dictionaries are not among them.',
    example: '<policies><inbound><set-variable name="x" value="@(new string[0])"/></inbound></policies>',
    fixed: '<policies><inbound><set-variable name="x" value=\'@(string.Join(",", new string[0]))\'/></inbound></policies>',
  },
  APE1122: {
    message: '{0}',
    explanation: 'A rule of this policy that attributes alone cannot say.',
    example: '<policies><inbound><set-backend-service/></inbound></policies>',
    fixed: '<policies><inbound><set-backend-service base-url="https://api.internal"/></inbound></policies>',
  },
  APE1123: {
    message: 'The Liquid template cannot be read: {0}',
    explanation: 'The template of a set-body with template="liquid" is parsed when the document is loaded.',
    example: '<policies><inbound><set-body template="liquid">{% if %}</set-body></inbound></policies>',
    fixed: '<policies><inbound><set-body template="liquid">{% if body %}yes{% endif %}</set-body></inbound></policies>',
  },
  APE1124: {
    message: "'{0}' needs Dapr, which is not enabled",
    hint: 'Give the engine a Dapr sidecar (the option `dapr`).',
    explanation: 'The Dapr policies work in a self-hosted gateway with Dapr support only.',
    example: '<policies><inbound><invoke-dapr-binding name="x"/></inbound></policies>',
  },
  APE1125: {
    message: "There is no back end '{0}'",
    explanation: 'The back ends that the engine was given do not include one of this id. An engine without any takes every id.',
    example: '<policies><inbound><set-backend-service backend-id="missing"/></inbound></policies>',
  },
  APE1126: {
    severity: 'warning',
    message: "Liquid has no filter '{0}' here; its input passes through unchanged",
    explanation: 'Filters have their C# names (Upcase, DividedBy). DotLiquid ignores the ones that it does not know.',
    example: '<policies><inbound><set-body template="liquid">{{ body | upcase }}</set-body></inbound></policies>',
    fixed: '<policies><inbound><set-body template="liquid">{{ body | Upcase }}</set-body></inbound></policies>',
  },
} as const satisfies Record<string, DocumentCatalogEntry>;

export type DocumentCode = keyof typeof entries;

export const documentCatalog: Readonly<Record<DocumentCode, DocumentCatalogEntry>> = entries;
