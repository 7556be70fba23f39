/** What a parameter's name, and the member it belongs to, say of its argument: the key of makers better than its type's alone. */

const byName = {
  int: {
    index: /^(?:\w*[iI]ndex|indexA|indexB|start|startat|offset|byteIndex|charIndex)$/,
    count: /^(?:\w*[cC]ount|length|\w*[lL]ength|capacity|size|totalWidth|repeatCount|n|maxLevels|bufferSize|concurrencyLevel)$/,
    year: /^year$/,
    part: /^(?:month|day|hour|minute|second|millisecond|microsecond|hours|minutes|seconds|milliseconds)$/,
    days: /^(?:days|months|value)$/,
    digits: /^(?:digits|decimals)$/,
    base: /^(?:fromBase|toBase)$/,
  },
  double: { days: /^(?:value|days|hours|minutes|seconds|milliseconds|factor|divisor)$/ },
  string: {
    pattern: /^pattern$/,
    replacement: /^replacement$/,
    input: /^input$/,
    path: /^path$/,
    json: /^json$/,
    property: /^(?:propertyName|key)$/,
    uri: /^(?:uriString|relativeUri)$/,
    zone: /^(?:id|\w*[tT]imeZoneId)$/,
    composite: /^format$/,
  },
};
/** Of whose members: `value` of DateTime.Add…, `s` of Parse. */
const owners = {
  number: /^(?:SByte|Byte|Int16|UInt16|Int32|UInt32|Int64|UInt64|Single|Double|Decimal)$/,
  date: /^(?:DateTime|DateTimeOffset)$/,
  span: /^TimeSpan$/,
  guid: /^Guid$/,
  enum: /^Enum$/,
};

const parseNames = /^(?:s|input|value|g)$/;

/** Key of the makers of an argument: `int:index`, `string:dateFormat`; the type alone where nothing is known. */
export function argumentKey(type, parameter, owner, member) {
  if (type === 'string') {
    for (const [kind, pattern] of Object.entries(owners))
      if (pattern.test(owner)) {
        if (parameter === 'format') return `string:${kind}Format`;
        if (/Parse/.test(member) && parseNames.test(parameter)) return `string:${kind}`;
      }
    if (owner === 'Boolean' && parameter === 'value') return 'string:bool';
    if (owner === 'Convert' && parameter === 'value') return /DateTime/.test(member) ? 'string:date' : 'string:number';
    if (owner === 'Convert' && parameter === 's') return 'string:base64';
    if (owner === 'WebUtility' || /Escape/.test(member)) return 'string:url';
    if (owner === 'XElement' || owner === 'XDocument') if (/Parse/.test(member)) return 'string:xml';
    if (owner === 'IPAddress') return 'string:ip';
    if (owner === 'Guid') return 'string:guid';
    if (owner === 'Encoding' && parameter === 'name') return 'string:encodingName';
    if (owner === 'Regex' && parameter === 'name') return 'string:property';
  }
  if (type === 'XName') return 'XName';
  if (type === 'int' && parameter === 'value' && !owners.date.test(owner)) return type;
  for (const [use, pattern] of Object.entries(byName[type] ?? {})) if (pattern.test(parameter)) return `${type}:${use}`;
  return type;
}
