/** Members of forbidden types whose values an expression can get without naming them: they hide extension methods, and APIM forbids them. */

/** By full name with arity, the names of what the type itself has. */
const forbiddenMembers: Readonly<Record<string, string>> = {
  'Newtonsoft.Json.JsonReader':
    'Close CloseInput Culture DateFormatString DateParseHandling DateTimeZoneHandling Depth FloatParseHandling MaxDepth Path QuoteChar Read ReadAsBoolean ReadAsBytes ReadAsDateTime ReadAsDateTimeOffset ReadAsDecimal ReadAsDouble ReadAsInt32 ReadAsString Skip SupportMultipleContent TokenType Value ValueType',
  'Newtonsoft.Json.JsonWriter':
    'AutoCompleteOnClose Close CloseOutput Culture DateFormatHandling DateFormatString DateTimeZoneHandling FloatFormatHandling Flush Formatting Path StringEscapeHandling WriteComment WriteEnd WriteEndArray WriteEndConstructor WriteEndObject WriteNull WritePropertyName WriteRaw WriteRawValue WriteStartArray WriteStartConstructor WriteStartObject WriteState WriteToken WriteUndefined WriteValue WriteWhitespace',
  'Newtonsoft.Json.Linq.IJEnumerable`1': 'Item',
  'Newtonsoft.Json.Linq.JEnumerable`1': 'Empty GetEnumerator Item',
  'System.CharEnumerator': 'Clone Current Dispose MoveNext Reset',
  'System.Collections.ICollection': 'CopyTo Count IsSynchronized SyncRoot',
  'System.Collections.IDictionary': 'Add Clear Contains GetEnumerator IsFixedSize IsReadOnly Item Keys Remove Values',
  'System.Collections.IList': 'Add Clear Contains IndexOf Insert IsFixedSize IsReadOnly Item Remove RemoveAt',
  'System.Collections.IStructuralComparable': 'CompareTo',
  'System.ICloneable': 'Clone',
  'System.IComparable': 'CompareTo',
  'System.IComparable`1': 'CompareTo',
  'System.IDisposable': 'Dispose',
  'System.IO.Stream':
    'BeginRead BeginWrite CanRead CanSeek CanTimeout CanWrite Close CopyTo Dispose EndRead EndWrite Flush Length Null Position Read ReadByte ReadExactly ReadTimeout Seek SetLength Synchronized Write WriteByte WriteTimeout',
  'System.MarshalByRefObject': 'GetLifetimeService InitializeLifetimeService',
  'System.Memory`1': 'CopyTo IsEmpty Length Pin Slice Span ToArray TryCopyTo',
  'System.ReadOnlyMemory`1': 'CopyTo IsEmpty Length Pin Slice Span ToArray TryCopyTo',
  'System.ReadOnlySpan`1': 'CopyTo GetEnumerator IsEmpty Item Length Slice ToArray TryCopyTo',
  'System.Reflection.ICustomAttributeProvider': 'GetCustomAttributes IsDefined',
  'System.Reflection.MemberInfo':
    'CustomAttributes DeclaringType GetCustomAttributes GetCustomAttributesData HasSameMetadataDefinitionAs IsCollectible IsDefined MemberType MetadataToken Module Name ReflectedType',
  'System.Runtime.CompilerServices.ITuple': 'Item Length',
  'System.Security.Cryptography.AsnEncodedData': 'CopyFrom Format Oid RawData',
  'System.Security.Cryptography.DSA':
    'Create CreateSignature ExportParameters FromXmlString GetMaxSignatureSize ImportParameters SignData ToXmlString VerifyData VerifySignature',
  'System.Security.Cryptography.ECAlgorithm':
    'ExportECPrivateKey ExportECPrivateKeyPem ExportExplicitParameters ExportParameters GenerateKey ImportParameters',
  'System.Security.Cryptography.ECDiffieHellman':
    'Create DeriveKeyFromHash DeriveKeyFromHmac DeriveKeyMaterial DeriveKeyTls DeriveRawSecretAgreement FromXmlString KeyExchangeAlgorithm PublicKey SignatureAlgorithm ToXmlString',
  'System.Security.Cryptography.ECDsa':
    'Create FromXmlString GetMaxSignatureSize KeyExchangeAlgorithm SignData SignHash SignatureAlgorithm ToXmlString VerifyData VerifyHash',
  'System.Security.Cryptography.ICryptoTransform':
    'CanReuseTransform CanTransformMultipleBlocks InputBlockSize OutputBlockSize TransformBlock TransformFinalBlock',
  'System.Security.Cryptography.KeySizes': 'MaxSize MinSize SkipSize',
  'System.Security.Cryptography.RSAParameters': 'D DP DQ Exponent InverseQ Modulus P Q',
  'System.Security.Cryptography.X509Certificates.X509Extension': 'CopyFrom Critical',
  'System.Security.Cryptography.X509Certificates.X509ExtensionCollection':
    'Add CopyTo Count GetEnumerator IsSynchronized Item SyncRoot',
  'System.Span`1': 'Clear CopyTo Fill GetEnumerator IsEmpty Item Length Slice ToArray TryCopyTo',
  'System.Text.Decoder': 'Convert Fallback FallbackBuffer GetCharCount GetChars Reset',
  'System.Text.DecoderFallback': 'CreateFallbackBuffer ExceptionFallback MaxCharCount ReplacementFallback',
  'System.Text.Encoder': 'Convert Fallback FallbackBuffer GetByteCount GetBytes Reset',
  'System.Text.EncoderFallback': 'CreateFallbackBuffer ExceptionFallback MaxCharCount ReplacementFallback',
  'System.Text.EncodingInfo': 'CodePage DisplayName GetEncoding Name',
  'System.Text.Rune': 'IsAscii IsBmp IsValid Plane Utf16SequenceLength Utf8SequenceLength Value',
  'System.Text.StringRuneEnumerator': 'GetEnumerator MoveNext',
  'System.Tuple`5': 'Item1 Item2 Item3 Item4 Item5',
  'System.Tuple`6': 'Item1 Item2 Item3 Item4 Item5 Item6',
  'System.Tuple`7': 'Item1 Item2 Item3 Item4 Item5 Item6 Item7',
  'System.Tuple`8': 'Item1 Item2 Item3 Item4 Item5 Item6 Item7 Rest',
  'System.Type':
    'Assembly AssemblyQualifiedName Attributes BaseType ContainsGenericParameters DeclaringMethod DeclaringType DefaultBinder Delimiter EmptyTypes FilterAttribute FilterName FilterNameIgnoreCase FindInterfaces FindMembers FullName GUID GenericParameterAttributes GenericParameterPosition GenericTypeArguments GetArrayRank GetConstructor GetConstructors GetDefaultMembers GetElementType GetEnumName GetEnumNames GetEnumUnderlyingType GetEnumValues GetEnumValuesAsUnderlyingType GetEvent GetEvents GetField GetFields GetFunctionPointerCallingConventions GetFunctionPointerParameterTypes GetFunctionPointerReturnType GetGenericArguments GetGenericParameterConstraints GetGenericTypeDefinition GetInterface GetInterfaceMap GetInterfaces GetMember GetMemberWithSameMetadataDefinitionAs GetMembers GetMethod GetMethods GetNestedType GetNestedTypes GetOptionalCustomModifiers GetProperties GetProperty GetRequiredCustomModifiers GetTypeArray GetTypeCode GetTypeFromCLSID GetTypeFromHandle GetTypeFromProgID GetTypeHandle HasElementType InvokeMember IsAbstract IsAnsiClass IsArray IsAssignableFrom IsAssignableTo IsAutoClass IsAutoLayout IsByRef IsByRefLike IsCOMObject IsClass IsConstructedGenericType IsContextful IsEnum IsEnumDefined IsEquivalentTo IsExplicitLayout IsFunctionPointer IsGenericMethodParameter IsGenericParameter IsGenericType IsGenericTypeDefinition IsGenericTypeParameter IsImport IsInstanceOfType IsInterface IsLayoutSequential IsMarshalByRef IsNested IsNestedAssembly IsNestedFamANDAssem IsNestedFamORAssem IsNestedFamily IsNestedPrivate IsNestedPublic IsNotPublic IsPointer IsPrimitive IsPublic IsSZArray IsSealed IsSecurityCritical IsSecuritySafeCritical IsSecurityTransparent IsSerializable IsSignatureType IsSpecialName IsSubclassOf IsTypeDefinition IsUnicodeClass IsUnmanagedFunctionPointer IsValueType IsVariableBoundArray IsVisible MakeArrayType MakeByRefType MakeGenericMethodParameter MakeGenericSignatureType MakeGenericType MakePointerType MemberType Missing Module Namespace ReflectedType ReflectionOnlyGetType TypeHandle TypeInitializer UnderlyingSystemType',
  'System.Xml.XmlReader':
    'AttributeCount BaseURI CanReadBinaryContent CanReadValueChunk CanResolveEntity Close Create Depth Dispose EOF GetAttribute HasAttributes HasValue IsDefault IsEmptyElement IsName IsNameToken IsStartElement Item LocalName LookupNamespace MoveToAttribute MoveToContent MoveToElement MoveToFirstAttribute MoveToNextAttribute Name NameTable NamespaceURI NodeType Prefix QuoteChar Read ReadAttributeValue ReadContentAs ReadContentAsBase64 ReadContentAsBinHex ReadContentAsBoolean ReadContentAsDateTime ReadContentAsDateTimeOffset ReadContentAsDecimal ReadContentAsDouble ReadContentAsFloat ReadContentAsInt ReadContentAsLong ReadContentAsObject ReadContentAsString ReadElementContentAs ReadElementContentAsBase64 ReadElementContentAsBinHex ReadElementContentAsBoolean ReadElementContentAsDateTime ReadElementContentAsDecimal ReadElementContentAsDouble ReadElementContentAsFloat ReadElementContentAsInt ReadElementContentAsLong ReadElementContentAsObject ReadElementContentAsString ReadElementString ReadEndElement ReadInnerXml ReadOuterXml ReadStartElement ReadState ReadString ReadSubtree ReadToDescendant ReadToFollowing ReadToNextSibling ReadValueChunk ResolveEntity SchemaInfo Settings Skip Value ValueType XmlLang XmlSpace',
  'System.Xml.XmlWriter':
    'Close Create Dispose Flush LookupPrefix Settings WriteAttributeString WriteAttributes WriteBase64 WriteBinHex WriteCData WriteCharEntity WriteChars WriteComment WriteDocType WriteElementString WriteEndAttribute WriteEndDocument WriteEndElement WriteEntityRef WriteFullEndElement WriteName WriteNmToken WriteNode WriteProcessingInstruction WriteQualifiedName WriteRaw WriteStartAttribute WriteStartDocument WriteStartElement WriteState WriteString WriteSurrogateCharEntity WriteValue WriteWhitespace XmlLang XmlSpace',
};

export const forbiddenMembersOf = (fullName: string, arity: number): readonly string[] =>
  forbiddenMembers[arity === 0 ? fullName : `${fullName}\`${arity}`]?.split(' ') ?? [];
