/** Object identifiers that certificates and signatures use: `value|friendly name|other names`, as .NET on Linux knows them. */
export const oidTable = `
0.9.2342.19200300.100.1.1|userId|UID
0.9.2342.19200300.100.1.25|DC|domainComponent
1.2.840.10040.4|X9.57 CM ?|X9cm
1.2.840.10040.4.1|DSA|dsaEncryption
1.2.840.10040.4.3|sha1DSA|DSA-SHA1|dsaWithSHA1
1.2.840.10045.2.1|ECC|id-ecPublicKey
1.2.840.10045.3.1.1|nistP192|prime192v1
1.2.840.10045.3.1.2|x962P192v2|prime192v2
1.2.840.10045.3.1.3|x962P192v3|prime192v3
1.2.840.10045.3.1.4|x962P239v1|prime239v1
1.2.840.10045.3.1.5|x962P239v2|prime239v2
1.2.840.10045.3.1.6|x962P239v3|prime239v3
1.2.840.10045.3.1.7|ECDSA_P256|prime256v1|nistP256
1.2.840.10045.4.1|sha1ECDSA|ecdsa-with-SHA1
1.2.840.10045.4.3|specifiedECDSA|ecdsa-with-Specified
1.2.840.10045.4.3.1|ecdsa-with-SHA224
1.2.840.10045.4.3.2|sha256ECDSA|ecdsa-with-SHA256
1.2.840.10045.4.3.3|sha384ECDSA|ecdsa-with-SHA384
1.2.840.10045.4.3.4|sha512ECDSA|ecdsa-with-SHA512
1.2.840.113549.1.1|pkcs1
1.2.840.113549.1.1.1|RSA|rsaEncryption
1.2.840.113549.1.1.2|md2RSA|RSA-MD2|md2WithRSAEncryption
1.2.840.113549.1.1.3|md4RSA|RSA-MD4|md4WithRSAEncryption
1.2.840.113549.1.1.4|md5RSA|RSA-MD5|md5WithRSAEncryption
1.2.840.113549.1.1.5|sha1RSA|RSA-SHA1|sha1WithRSAEncryption
1.2.840.113549.1.1.6|rsaOAEPEncryptionSET
1.2.840.113549.1.1.7|RSAES_OAEP|RSAES-OAEP|rsaesOaep
1.2.840.113549.1.1.8|mgf1
1.2.840.113549.1.1.9|pSpecified
1.2.840.113549.1.1.10|RSASSA-PSS|rsassaPss
1.2.840.113549.1.1.11|sha256RSA|RSA-SHA256|sha256WithRSAEncryption
1.2.840.113549.1.1.12|sha384RSA|RSA-SHA384|sha384WithRSAEncryption
1.2.840.113549.1.1.13|sha512RSA|RSA-SHA512|sha512WithRSAEncryption
1.2.840.113549.1.1.14|sha224WithRSAEncryption|RSA-SHA224
1.2.840.113549.1.1.15|sha512-224WithRSAEncryption|RSA-SHA512/224
1.2.840.113549.1.1.16|sha512-256WithRSAEncryption|RSA-SHA512/256
1.2.840.113549.1.5|pkcs5
1.2.840.113549.1.5.1|pbeWithMD2AndDES-CBC|PBE-MD2-DES
1.2.840.113549.1.5.3|pbeWithMD5AndDES-CBC|PBE-MD5-DES
1.2.840.113549.1.5.4|pbeWithMD2AndRC2-CBC|PBE-MD2-RC2-64
1.2.840.113549.1.5.6|pbeWithMD5AndRC2-CBC|PBE-MD5-RC2-64
1.2.840.113549.1.5.10|pbeWithSHA1AndDES-CBC|PBE-SHA1-DES
1.2.840.113549.1.5.11|pbeWithSHA1AndRC2-CBC|PBE-SHA1-RC2-64
1.2.840.113549.1.5.12|PBKDF2
1.2.840.113549.1.5.13|PBES2
1.2.840.113549.1.5.14|PBMAC1
1.2.840.113549.1.7|pkcs7
1.2.840.113549.1.7.1|pkcs7-data
1.2.840.113549.1.7.2|pkcs7-signedData
1.2.840.113549.1.7.3|pkcs7-envelopedData
1.2.840.113549.1.7.4|pkcs7-signedAndEnvelopedData
1.2.840.113549.1.7.5|pkcs7-digestData
1.2.840.113549.1.7.6|pkcs7-encryptedData
1.2.840.113549.1.9|pkcs9
1.2.840.113549.1.9.1|E|emailAddress
1.2.840.113549.1.9.2|unstructuredName
1.2.840.113549.1.9.3|contentType
1.2.840.113549.1.9.4|messageDigest
1.2.840.113549.1.9.5|signingTime
1.2.840.113549.1.9.6|countersignature
1.2.840.113549.1.9.7|challengePassword
1.2.840.113549.1.9.8|unstructuredAddress
1.2.840.113549.1.9.9|extendedCertificateAttributes
1.2.840.113549.1.9.14|Extension Request|extReq
1.2.840.113549.1.9.15|S/MIME Capabilities|SMIME-CAPS
1.2.840.113549.1.9.16|S/MIME|SMIME
1.2.840.113549.1.9.20|friendlyName
1.2.840.113549.1.9.21|localKeyID
1.2.840.113549.1.9.22.1|x509Certificate
1.2.840.113549.1.9.22.2|sdsiCertificate
1.2.840.113549.1.9.23.1|x509Crl
1.2.840.113549.1.12.1.1|pbeWithSHA1And128BitRC4|PBE-SHA1-RC4-128
1.2.840.113549.1.12.1.2|pbeWithSHA1And40BitRC4|PBE-SHA1-RC4-40
1.2.840.113549.1.12.1.3|pbeWithSHA1And3-KeyTripleDES-CBC|PBE-SHA1-3DES
1.2.840.113549.1.12.1.4|pbeWithSHA1And2-KeyTripleDES-CBC|PBE-SHA1-2DES
1.2.840.113549.1.12.1.5|pbeWithSHA1And128BitRC2-CBC|PBE-SHA1-RC2-128
1.2.840.113549.1.12.1.6|pbeWithSHA1And40BitRC2-CBC|PBE-SHA1-RC2-40
1.2.840.113549.1.12.10.1.1|keyBag
1.2.840.113549.1.12.10.1.2|pkcs8ShroudedKeyBag
1.2.840.113549.1.12.10.1.3|certBag
1.2.840.113549.1.12.10.1.4|crlBag
1.2.840.113549.1.12.10.1.5|secretBag
1.2.840.113549.1.12.10.1.6|safeContentsBag
1.2.840.113549.2.2|md2
1.2.840.113549.2.4|md4
1.2.840.113549.2.5|md5
1.2.840.113549.2.6|hmacWithMD5
1.2.840.113549.2.7|hmacWithSHA1
1.2.840.113549.2.8|hmacWithSHA224
1.2.840.113549.2.9|hmacWithSHA256
1.2.840.113549.2.10|hmacWithSHA384
1.2.840.113549.2.11|hmacWithSHA512
1.2.840.113549.2.12|hmacWithSHA512-224
1.2.840.113549.2.13|hmacWithSHA512-256
1.2.840.113549.3.2|rc2|RC2-CBC|rc2-cbc
1.2.840.113549.3.4|rc4
1.2.840.113549.3.7|3des|DES-EDE3-CBC|des-ede3-cbc
1.2.840.113549.3.8|rc5-cbc
1.2.840.113549.3.10|des-cdmf
1.3.6.1.4.1.311.2.1.14|Microsoft Extension Request|msExtReq
1.3.6.1.4.1.311.2.1.21|Microsoft Individual Code Signing|msCodeInd
1.3.6.1.4.1.311.2.1.22|Microsoft Commercial Code Signing|msCodeCom
1.3.6.1.4.1.311.10.3.1|Microsoft Trust List Signing|msCTLSign
1.3.6.1.4.1.311.10.3.3|Microsoft Server Gated Crypto|msSGC
1.3.6.1.4.1.311.10.3.4|Microsoft Encrypted File System|msEFS
1.3.6.1.4.1.311.17.1|Microsoft CSP Name|CSPName
1.3.6.1.4.1.311.17.2|Microsoft Local Key set|LocalKeySet
1.3.6.1.4.1.311.20.2.2|Microsoft Smartcard Login|msSmartcardLogin
1.3.6.1.4.1.311.20.2.3|Microsoft User Principal Name|msUPN
1.3.6.1.4.1.311.60.2.1.1|jurisdictionLocalityName|jurisdictionL
1.3.6.1.4.1.311.60.2.1.2|jurisdictionStateOrProvinceName|jurisdictionST
1.3.6.1.4.1.311.60.2.1.3|jurisdictionCountryName|jurisdictionC
1.3.6.1.5.5.7.1.1|Authority Information Access|authorityInfoAccess
1.3.6.1.5.5.7.1.2|Biometric Info|biometricInfo
1.3.6.1.5.5.7.1.3|qcStatements
1.3.6.1.5.5.7.1.11|Subject Information Access|subjectInfoAccess
1.3.6.1.5.5.7.1.14|Proxy Certificate Information|proxyCertInfo
1.3.6.1.5.5.7.1.24|TLS Feature|tlsfeature
1.3.6.1.5.5.7.3|id-kp
1.3.6.1.5.5.7.3.1|TLS Web Server Authentication|serverAuth
1.3.6.1.5.5.7.3.2|TLS Web Client Authentication|clientAuth
1.3.6.1.5.5.7.3.3|Code Signing|codeSigning
1.3.6.1.5.5.7.3.4|E-mail Protection|emailProtection
1.3.6.1.5.5.7.3.5|IPSec End System|ipsecEndSystem
1.3.6.1.5.5.7.3.6|IPSec Tunnel|ipsecTunnel
1.3.6.1.5.5.7.3.7|IPSec User|ipsecUser
1.3.6.1.5.5.7.3.8|Time Stamping|timeStamping
1.3.6.1.5.5.7.3.9|OCSP Signing|OCSPSigning
1.3.6.1.5.5.7.48.1|OCSP
1.3.6.1.5.5.7.48.2|CA Issuers|caIssuers
1.3.6.1.5.5.7.48.3|AD Time Stamping|ad_timestamping
1.3.6.1.5.5.7.48.4|ad dvcs|AD_DVCS
1.3.6.1.5.5.7.48.5|CA Repository|caRepository
1.3.14.3.2|algorithm
1.3.14.3.2.3|md5RSA|RSA-NP-MD5|md5WithRSA
1.3.14.3.2.6|des-ecb
1.3.14.3.2.7|des|DES-CBC|des-cbc
1.3.14.3.2.8|des-ofb
1.3.14.3.2.9|des-cfb
1.3.14.3.2.11|rsaSignature
1.3.14.3.2.12|DSA|DSA-old|dsaEncryption-old
1.3.14.3.2.13|sha1DSA|DSA-SHA|dsaWithSHA
1.3.14.3.2.15|shaRSA|RSA-SHA|shaWithRSAEncryption
1.3.14.3.2.17|des-ede
1.3.14.3.2.18|sha
1.3.14.3.2.26|sha1
1.3.14.3.2.27|dsaSHA1|DSA-SHA1-old|dsaWithSHA1-old
1.3.14.3.2.29|sha1RSA|RSA-SHA1-2|sha1WithRSA
1.3.101.1.4.1|Strong Extranet ID|SXNetID
1.3.101.110|X25519
1.3.101.111|X448
1.3.101.112|ED25519
1.3.101.113|ED448
1.3.132.0.10|secP256k1
1.3.132.0.33|nistP224|secp224r1
1.3.132.0.34|ECDSA_P384|secp384r1|nistP384
1.3.132.0.35|ECDSA_P521|secp521r1|nistP521
2.5.4|X509
2.5.4.3|CN|commonName
2.5.4.4|SN|surname
2.5.4.5|SERIALNUMBER
2.5.4.6|C|countryName
2.5.4.7|L|localityName
2.5.4.8|S|ST|stateOrProvinceName
2.5.4.9|STREET|streetAddress
2.5.4.10|O|organizationName
2.5.4.11|OU|organizationalUnitName
2.5.4.12|T|title
2.5.4.13|Description
2.5.4.15|businessCategory
2.5.4.16|postalAddress
2.5.4.17|PostalCode
2.5.4.18|POBox|postOfficeBox
2.5.4.20|Phone|telephoneNumber
2.5.4.41|name
2.5.4.42|G|GN|givenName
2.5.4.43|I|initials
2.5.4.44|generationQualifier
2.5.4.45|x500UniqueIdentifier
2.5.4.46|dnQualifier
2.5.4.65|pseudonym
2.5.4.97|organizationIdentifier
2.5.4.100|dnsName
2.5.29|id-ce
2.5.29.14|X509v3 Subject Key Identifier|subjectKeyIdentifier
2.5.29.15|X509v3 Key Usage|keyUsage
2.5.29.17|X509v3 Subject Alternative Name|subjectAltName
2.5.29.19|X509v3 Basic Constraints|basicConstraints
2.5.29.30|X509v3 Name Constraints|nameConstraints
2.5.29.31|X509v3 CRL Distribution Points|crlDistributionPoints
2.5.29.32|X509v3 Certificate Policies|certificatePolicies
2.5.29.32.0|X509v3 Any Policy|anyPolicy
2.5.29.35|X509v3 Authority Key Identifier|authorityKeyIdentifier
2.5.29.36|X509v3 Policy Constraints|policyConstraints
2.5.29.37|X509v3 Extended Key Usage|extendedKeyUsage
2.5.29.37.0|Any Extended Key Usage|anyExtendedKeyUsage
2.16.840.1.101.3.4.1.2|aes128|AES-128-CBC|aes-128-cbc
2.16.840.1.101.3.4.1.22|aes192|AES-192-CBC|aes-192-cbc
2.16.840.1.101.3.4.1.42|aes256|AES-256-CBC|aes-256-cbc
2.16.840.1.101.3.4.2.1|sha256
2.16.840.1.101.3.4.2.2|sha384
2.16.840.1.101.3.4.2.3|sha512
2.16.840.1.101.3.4.2.4|sha224
2.16.840.1.101.3.4.2.5|sha512-224
2.16.840.1.101.3.4.2.6|sha512-256
2.16.840.1.101.3.4.2.7|sha3-224
2.16.840.1.101.3.4.2.8|sha3-256
2.16.840.1.101.3.4.2.9|sha3-384
2.16.840.1.101.3.4.2.10|sha3-512
2.16.840.1.101.3.4.2.11|shake128
2.16.840.1.101.3.4.2.12|shake256
2.16.840.1.101.3.4.2.13|hmac-sha3-224|id-hmacWithSHA3-224
2.16.840.1.101.3.4.2.14|hmac-sha3-256|id-hmacWithSHA3-256
2.16.840.1.101.3.4.2.15|hmac-sha3-384|id-hmacWithSHA3-384
2.16.840.1.101.3.4.2.16|hmac-sha3-512|id-hmacWithSHA3-512
2.16.840.1.101.3.4.2.19|kmac128
2.16.840.1.101.3.4.2.20|kmac256
2.16.840.1.101.3.4.3.1|dsa_with_SHA224
2.16.840.1.101.3.4.3.2|dsa_with_SHA256
2.16.840.1.101.3.4.3.3|dsa_with_SHA384|id-dsa-with-sha384
2.16.840.1.101.3.4.3.4|dsa_with_SHA512|id-dsa-with-sha512
2.16.840.1.101.3.4.3.5|dsa_with_SHA3-224|id-dsa-with-sha3-224
2.16.840.1.101.3.4.3.6|dsa_with_SHA3-256|id-dsa-with-sha3-256
2.16.840.1.101.3.4.3.7|dsa_with_SHA3-384|id-dsa-with-sha3-384
2.16.840.1.101.3.4.3.8|dsa_with_SHA3-512|id-dsa-with-sha3-512
2.16.840.1.101.3.4.3.9|ecdsa_with_SHA3-224|id-ecdsa-with-sha3-224
2.16.840.1.101.3.4.3.10|ecdsa_with_SHA3-256|id-ecdsa-with-sha3-256
2.16.840.1.101.3.4.3.11|ecdsa_with_SHA3-384|id-ecdsa-with-sha3-384
2.16.840.1.101.3.4.3.12|ecdsa_with_SHA3-512|id-ecdsa-with-sha3-512
2.16.840.1.101.3.4.3.13|RSA-SHA3-224|id-rsassa-pkcs1-v1_5-with-sha3-224
2.16.840.1.101.3.4.3.14|RSA-SHA3-256|id-rsassa-pkcs1-v1_5-with-sha3-256
2.16.840.1.101.3.4.3.15|RSA-SHA3-384|id-rsassa-pkcs1-v1_5-with-sha3-384
2.16.840.1.101.3.4.3.16|RSA-SHA3-512|id-rsassa-pkcs1-v1_5-with-sha3-512
`;
