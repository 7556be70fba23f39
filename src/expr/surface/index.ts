/** Every .NET type that the engine declares. */
import { dictionaryType } from './collections/dictionary.js';
import { keyCollectionType, valueCollectionType } from './collections/dictionary-views.js';
import { enumeratorTypes } from './collections/enumerators.js';
import { hashSetType } from './collections/hash-set.js';
import { iCollectionType } from './collections/i-collection.js';
import { iDictionaryType } from './collections/i-dictionary.js';
import { iEnumerableType } from './collections/i-enumerable.js';
import { nonGenericIEnumerableType } from './collections/i-enumerable-non-generic.js';
import { iEnumeratorType } from './collections/i-enumerator.js';
import { nonGenericIEnumeratorType } from './collections/i-enumerator-non-generic.js';
import { iListType } from './collections/i-list.js';
import { iReadOnlyCollectionType } from './collections/i-read-only-collection.js';
import { iReadOnlyDictionaryType } from './collections/i-read-only-dictionary.js';
import { iSetType } from './collections/i-set.js';
import { keyValuePairType } from './collections/key-value-pair.js';
import { listType } from './collections/list.js';
import { queueType } from './collections/queue.js';
import { stackType } from './collections/stack.js';
import { asymmetricAlgorithmType } from './cryptography/asymmetric-algorithm.js';
import { cipherModeType } from './cryptography/cipher-mode.js';
import { hashAlgorithmType } from './cryptography/hash-algorithm.js';
import { hashAlgorithmNameType } from './cryptography/hash-algorithm-name.js';
import { hMACType } from './cryptography/hmac.js';
import { hMACMD5Type } from './cryptography/hmacmd5.js';
import { hMACSHA1Type } from './cryptography/hmacsha1.js';
import { hMACSHA256Type } from './cryptography/hmacsha256.js';
import { hMACSHA384Type } from './cryptography/hmacsha384.js';
import { hMACSHA512Type } from './cryptography/hmacsha512.js';
import { keyedHashAlgorithmType } from './cryptography/keyed-hash-algorithm.js';
import { mD5Type } from './cryptography/md5.js';
import { oidType } from './cryptography/oid.js';
import { paddingModeType } from './cryptography/padding-mode.js';
import { rNGCryptoServiceProviderType } from './cryptography/rng-crypto-service-provider.js';
import { rSAType } from './cryptography/rsa.js';
import { rSAEncryptionPaddingType } from './cryptography/rsa-encryption-padding.js';
import { rSASignaturePaddingType } from './cryptography/rsa-signature-padding.js';
import { sHA1Type } from './cryptography/sha1.js';
import { sHA1ManagedType } from './cryptography/sha1-managed.js';
import { sHA256Type } from './cryptography/sha256.js';
import { sHA256ManagedType } from './cryptography/sha256-managed.js';
import { sHA384Type } from './cryptography/sha384.js';
import { sHA384ManagedType } from './cryptography/sha384-managed.js';
import { sHA512Type } from './cryptography/sha512.js';
import { sHA512ManagedType } from './cryptography/sha512-managed.js';
import { symmetricAlgorithmType } from './cryptography/symmetric-algorithm.js';
import type { TypeDeclaration } from './define.js';
import { forbiddenExtensions } from './forbidden-extensions.js';
import { forbiddenTypes } from './forbidden-types.js';
import { stringReaderType } from './io/string-reader.js';
import { stringWriterType } from './io/string-writer.js';
import { enumerableType } from './linq/enumerable.js';
import { iGroupingType } from './linq/i-grouping.js';
import { iLookupType } from './linq/i-lookup.js';
import { IOrderedEnumerableType } from './linq/i-ordered-enumerable.js';
import { iPAddressType } from './net/ip-address.js';
import { webUtilityType } from './net/web-utility.js';
import { extensionsType as jsonExtensionsType } from './newtonsoft/extensions.js';
import { formattingType } from './newtonsoft/formatting.js';
import { jArrayType } from './newtonsoft/j-array.js';
import { jConstructorType } from './newtonsoft/j-constructor.js';
import { jContainerType } from './newtonsoft/j-container.js';
import { jObjectType } from './newtonsoft/j-object.js';
import { jPropertyType } from './newtonsoft/j-property.js';
import { jRawType } from './newtonsoft/j-raw.js';
import { jTokenType } from './newtonsoft/j-token.js';
import { jTokenTypeType } from './newtonsoft/j-token-type.js';
import { jValueType } from './newtonsoft/j-value.js';
import { jsonConvertType } from './newtonsoft/json-convert.js';
import { captureType } from './regular-expressions/capture.js';
import { captureCollectionType } from './regular-expressions/capture-collection.js';
import { groupType } from './regular-expressions/group.js';
import { groupCollectionType } from './regular-expressions/group-collection.js';
import { matchType } from './regular-expressions/match.js';
import { matchCollectionType } from './regular-expressions/match-collection.js';
import { regexType } from './regular-expressions/regex.js';
import { regexOptionsType } from './regular-expressions/regex-options.js';
import { timeZoneInfoAdjustmentRuleType } from './system/adjustment-rule.js';
import { arrayType } from './system/array.js';
import { bitConverterType } from './system/bit-converter.js';
import { booleanType } from './system/boolean.js';
import { byteType } from './system/byte.js';
import { charType } from './system/char.js';
import { convertType } from './system/convert.js';
import { dateTimeType } from './system/date-time.js';
import { dateTimeKindType } from './system/date-time-kind.js';
import { dateTimeOffsetType } from './system/date-time-offset.js';
import { dayOfWeekType } from './system/day-of-week.js';
import { decimalType } from './system/decimal.js';
import {
  action1Type,
  action2Type,
  action3Type,
  actionType,
  comparisonType,
  func1Type,
  func2Type,
  func3Type,
  func4Type,
  func5Type,
  predicateType,
} from './system/delegates.js';
import { doubleType } from './system/double.js';
import { enumType } from './system/enum.js';
import { exceptionType } from './system/exception.js';
import { guidType } from './system/guid.js';
import { int16Type } from './system/int16.js';
import { int32Type } from './system/int32.js';
import { int64Type } from './system/int64.js';
import { mathType } from './system/math.js';
import { midpointRoundingType } from './system/midpoint-rounding.js';
import { nullable1Type, nullableType } from './system/nullable.js';
import { objectType } from './system/object.js';
import { randomType } from './system/random.js';
import { sByteType } from './system/s-byte.js';
import { singleType } from './system/single.js';
import { stringType } from './system/string.js';
import { stringComparerType } from './system/string-comparer.js';
import { stringComparisonType } from './system/string-comparison.js';
import { stringSplitOptionsType } from './system/string-split-options.js';
import { timeSpanType } from './system/time-span.js';
import { timeZoneType } from './system/time-zone.js';
import { timeZoneInfoType } from './system/time-zone-info.js';
import { timeZoneInfoTransitionTimeType } from './system/transition-time.js';
import { tuple1Type, tuple2Type, tuple3Type, tuple4Type, tupleType } from './system/tuple.js';
import { tupleExtensionsType } from './system/tuple-extensions.js';
import { uInt16Type } from './system/u-int16.js';
import { uInt32Type } from './system/u-int32.js';
import { uInt64Type } from './system/u-int64.js';
import { uriType } from './system/uri.js';
import { uriPartialType } from './system/uri-partial.js';
import { valueTupleTypes } from './system/value-tuple.js';
import { encodingType } from './text/encoding.js';
import { stringBuilderType } from './text/string-builder.js';
import { publicKeyType } from './x509/public-key.js';
import { rSACertificateExtensionsType } from './x509/rsa-certificate-extensions.js';
import { x500DistinguishedNameType } from './x509/x500-distinguished-name.js';
import { x509CertificateType } from './x509/x509-certificate.js';
import { x509Certificate2Type } from './x509/x509-certificate2.js';
import { x509ContentTypeType } from './x509/x509-content-type.js';
import { x509NameTypeType } from './x509/x509-name-type.js';
import { extensionsType as xmlExtensionsType } from './xml/extensions.js';
import { loadOptionsType } from './xml/load-options.js';
import { saveOptionsType } from './xml/save-options.js';
import { xAttributeType } from './xml/x-attribute.js';
import { xCommentType } from './xml/x-comment.js';
import { xContainerType } from './xml/x-container.js';
import { xDeclarationType } from './xml/x-declaration.js';
import { xDocumentType } from './xml/x-document.js';
import { xDocumentTypeType } from './xml/x-document-type.js';
import { xElementType } from './xml/x-element.js';
import { xNameType } from './xml/x-name.js';
import { xNamespaceType } from './xml/x-namespace.js';
import { xNodeType } from './xml/x-node.js';
import { xNodeDocumentOrderComparerType } from './xml/x-node-document-order-comparer.js';
import { xNodeEqualityComparerType } from './xml/x-node-equality-comparer.js';
import { xObjectType } from './xml/x-object.js';
import { xProcessingInstructionType } from './xml/x-processing-instruction.js';
import { xTextType } from './xml/x-text.js';
import { xCDataType } from './xml/xc-data.js';
import { xmlNodeTypeType } from './xml/xml-node-type.js';

export const declaredTypes: readonly TypeDeclaration[] = [
  formattingType,
  jsonConvertType,
  jsonExtensionsType,
  jArrayType,
  jConstructorType,
  jContainerType,
  jObjectType,
  jPropertyType,
  jRawType,
  jTokenType,
  jTokenTypeType,
  jValueType,
  objectType,
  arrayType,
  bitConverterType,
  booleanType,
  byteType,
  charType,
  dictionaryType,
  hashSetType,
  iCollectionType,
  iDictionaryType,
  iEnumerableType,
  iEnumeratorType,
  iListType,
  iReadOnlyCollectionType,
  iReadOnlyDictionaryType,
  iSetType,
  keyValuePairType,
  listType,
  queueType,
  stackType,
  convertType,
  dateTimeType,
  dateTimeKindType,
  dayOfWeekType,
  dateTimeOffsetType,
  decimalType,
  doubleType,
  enumType,
  exceptionType,
  guidType,
  int16Type,
  int32Type,
  int64Type,
  stringReaderType,
  stringWriterType,
  enumerableType,
  iGroupingType,
  iLookupType,
  IOrderedEnumerableType,
  mathType,
  midpointRoundingType,
  iPAddressType,
  webUtilityType,
  nullableType,
  nullable1Type,
  randomType,
  sByteType,
  asymmetricAlgorithmType,
  cipherModeType,
  hashAlgorithmType,
  hashAlgorithmNameType,
  hMACType,
  hMACMD5Type,
  hMACSHA1Type,
  hMACSHA256Type,
  hMACSHA384Type,
  hMACSHA512Type,
  keyedHashAlgorithmType,
  mD5Type,
  oidType,
  paddingModeType,
  rNGCryptoServiceProviderType,
  rSAType,
  rSAEncryptionPaddingType,
  rSASignaturePaddingType,
  sHA1Type,
  sHA1ManagedType,
  sHA256Type,
  sHA256ManagedType,
  sHA384Type,
  sHA384ManagedType,
  sHA512Type,
  sHA512ManagedType,
  symmetricAlgorithmType,
  publicKeyType,
  rSACertificateExtensionsType,
  x500DistinguishedNameType,
  x509CertificateType,
  x509Certificate2Type,
  x509ContentTypeType,
  x509NameTypeType,
  singleType,
  stringType,
  stringComparerType,
  stringComparisonType,
  stringSplitOptionsType,
  encodingType,
  captureType,
  captureCollectionType,
  groupType,
  groupCollectionType,
  matchType,
  matchCollectionType,
  regexType,
  regexOptionsType,
  stringBuilderType,
  timeSpanType,
  timeZoneType,
  timeZoneInfoType,
  timeZoneInfoAdjustmentRuleType,
  timeZoneInfoTransitionTimeType,
  tupleType,
  tuple1Type,
  tuple2Type,
  tuple3Type,
  tuple4Type,
  uInt16Type,
  uInt32Type,
  uInt64Type,
  uriType,
  uriPartialType,
  xmlExtensionsType,
  loadOptionsType,
  saveOptionsType,
  xAttributeType,
  xCDataType,
  xCommentType,
  xContainerType,
  xDeclarationType,
  xDocumentType,
  xDocumentTypeType,
  xElementType,
  xNameType,
  xNamespaceType,
  xNodeType,
  xNodeDocumentOrderComparerType,
  xNodeEqualityComparerType,
  xObjectType,
  xProcessingInstructionType,
  xTextType,
  xmlNodeTypeType,
  func1Type,
  func2Type,
  func3Type,
  func4Type,
  func5Type,
  actionType,
  action1Type,
  action2Type,
  action3Type,
  predicateType,
  comparisonType,
  nonGenericIEnumerableType,
  nonGenericIEnumeratorType,
  keyCollectionType,
  valueCollectionType,
  ...enumeratorTypes,
  ...valueTupleTypes,
  tupleExtensionsType,
  ...forbiddenExtensions,
  ...forbiddenTypes,
];
