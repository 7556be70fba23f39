import { byteArray } from '../../../../src/expr/runtime/crypto/hash-algorithm.js';
import { HashAlgorithmName } from '../../../../src/expr/runtime/crypto/hash-algorithm-name.js';
import { fromBase64, toBase64 } from '../../../../src/expr/runtime/crypto/pem.js';
import { signaturePaddings } from '../../../../src/expr/runtime/crypto/rsa-padding.js';
import { ClrCertificate, contentTypeOf } from '../../../../src/expr/runtime/crypto/x509-certificate.js';
import { ClrException } from '../../../../src/expr/runtime/exception.js';
import { installNodeCrypto } from '../../../../src/host/crypto/node-crypto.js';

beforeAll(() => installNodeCrypto());

const plain =
  'MIIDtzCCAp+gAwIBAgIUOKhw5WmnUBler8tP4VmsBuNhB4EwDQYJKoZIhvcNAQELBQAwUTELMAkGA1UEBhMCTkwxFDASBgNVBAoMC0V4YW1wbGUgT3JnMQ8wDQYDVQQLDAZPcmRlcnMxGzAZBgNVBAMMEmNsaWVudC5leGFtcGxlLmNvbTAgFw0yNjExMjIxMDU2NDhaGA8yMDU2MTExNDEwNTY0OFowUTELMAkGA1UEBhMCTkwxFDASBgNVBAoMC0V4YW1wbGUgT3JnMQ8wDQYDVQQLDAZPcmRlcnMxGzAZBgNVBAMMEmNsaWVudC5leGFtcGxlLmNvbTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBALJY9Eo5+dF3iVdxsec6UBGKxMhkcDT9Bb9qiUz2Z8q+cRWwmPQ8zcIQM2owRcSz+d5kp82H8u9UODthE2cWZXoYygTOQ2KZI0E4qBjbDRk212N1jQsdfQsu7PFR5Zu7y5z99Bd4Ork8xAkGQ87qxF0+iyIn+4IQaj8COPXddMyCSY+piPEarxwUTwG7pFR8lsS7F/U+QbWzU/SWotRRThuPAeHeElPwGsemVZ835p8+Bv2e6HZiN55T5hjkaGNDcmyrsnAfvZi9Uqap0fI7PHTf0dKrREfYalP/e2DQaHmd02i+p8v4MCFphJSGGzLHF1WvRHEzJcybEAgNxdu7VkECAwEAAaOBhDCBgTAdBgNVHQ4EFgQUq0dN+vVpOMouHEuj0yNDkFSNEWAwHwYDVR0jBBgwFoAUq0dN+vVpOMouHEuj0yNDkFSNEWAwDwYDVR0TAQH/BAUwAwEB/zAuBgNVHREEJzAlghJjbGllbnQuZXhhbXBsZS5jb22BD29wc0BleGFtcGxlLmNvbTANBgkqhkiG9w0BAQsFAAOCAQEALpYa5okPVknAKymv9GHJ6NnV59JdSVLrFKNp0eNRysuccvQiS+lK1wIzulVLRXFX4gC9mABL+n0hPZQ/Yn4JfTu93n+4qRQVsg/UYR65NQjUyeJhETAKegQey5PLcFfddAmIs7WckBLjf/vrxE9pG9KKutjzs1DiaDd1PkwhU7Be3jJ2Eb99NM+0NKynpWW5bUt24iBW3zJeUL8AhCsIqbnm/Mp15eIcYlNqFIU28qeduBipAJ51jIRGLiaReB1Lys9avidAuiA1ECbrnhgU7C3bJG8rc4e4V5iOAp52X+SpDaKZqoSrXv6oTMfOPMkR1g7xpTLspB/N/WtOu2486Q==';
const many =
  'MIIE1zCCA7+gAwIBAgIUeRdfIi5ZiGSKC1rkWXJZ+AB/OzowDQYJKoZIhvcNAQELBQAwgbUxEzARBgoJkiaJk/IsZAEZFgNjb20xFzAVBgoJkiaJk/IsZAEZFgdleGFtcGxlMQ4wDAYDVQQDDAXDqSDDvDEUMBIGCSqGSIb3DQEJARYFYUBiLmMxCzAJBgNVBAUTAjEyMRIwEAYKCZImiZPyLGQBAQwCdTExCjAIBgNVBAwMAVQxCjAIBgNVBCoMAUcxCjAIBgNVBAQMAVMxDjAMBgNVBAkMBTEyIFN0MQowCAYDVQQNDAFEMB4XDTI2MTEyNTIzNDY1MVoXDTM2MTEyMjIzNDY1MVowgbUxEzARBgoJkiaJk/IsZAEZFgNjb20xFzAVBgoJkiaJk/IsZAEZFgdleGFtcGxlMQ4wDAYDVQQDDAXDqSDDvDEUMBIGCSqGSIb3DQEJARYFYUBiLmMxCzAJBgNVBAUTAjEyMRIwEAYKCZImiZPyLGQBAQwCdTExCjAIBgNVBAwMAVQxCjAIBgNVBCoMAUcxCjAIBgNVBAQMAVMxDjAMBgNVBAkMBTEyIFN0MQowCAYDVQQNDAFEMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA2KSNvR5nLLH9AwUj7kK6Ccyo7Bsm7L4fIrzQT0gKJvEL7fVaxQa26oOe8kICLxeJUd3jhx8PHRdUNFvxGWXT6LkL515F4ac5wTpKDmDgR5IL/c7Iag8aEnv6v86BsTw4v1JeboLxCMorXzH8JOiSbu+XY5ElPUNl9qcUzAPpCSdxwT/frEtQyYALkXCvcpMjCrMhq2ckaPPBnq5J31wGpUIFzshmp939J6WAz6hn44BD4OK9qyJFSOGGlH+QqcTSsb1CVCJ+EKyFHZX0SBaUG6Fk1DU59S2Z309AB6u8keQ9l0tlexkB2rQmmr1aaVXg8Qrfgf6uj0kjhJ9LLe0d9QIDAQABo4HcMIHZMB0GA1UdDgQWBBSgGc1PWfIiB9vqIawg7mdDMRKqOTAfBgNVHSMEGDAWgBSgGc1PWfIiB9vqIawg7mdDMRKqOTAPBgNVHRMBAf8EBTADAQH/MFoGA1UdEQRTMFGCC29uZS5leGFtcGxlggt0d28uZXhhbXBsZYEFbUB4LnmGEWh0dHA6Ly91LmV4YW1wbGUvhwQKAQIDoBUGCisGAQQBgjcUAgOgBwwFdXBuQHgwCwYDVR0PBAQDAgKEMB0GA1UdJQQWMBQGCCsGAQUFBwMBBggrBgEFBQcDAjANBgkqhkiG9w0BAQsFAAOCAQEAZgy2dePQNSY8Fgyf2b/kujsY7KlqfoL7mGTuch9g1DuV/wZCKbk6vb81KQs1eOH43QfexN6/N6JDuLgEmIouOxxjQggzoIzYyOfTG+Kb3MoG1MRvlgdpr3nWY2wyFek8M/CPigxfZcBMdygZajwq2KcWgkH6pFmQJGl9i03YbSEdgovZ88PUhd9ry+EFiPGVpx6FAQBVI+SNekQGDqhuxJ8+SAoPsCXFjgxMNiXeY6KVY8DQS9WKvAMwApSHjeNVd2X6ec66NfMu/YHt4whKl/GISg55pMtN1w2adiJcGYXQwtvq1orqnu3R0KqEH60uhieFbGwaK7K95f1T1j27Vw==';
const quoted =
  'MIIDjzCCAnegAwIBAgIUQzo+r257dT5Y9s27DLzOsg5mcvcwDQYJKoZIhvcNAQELBQAwVzELMAkGA1UEBhMCVVMxFTATBgNVBAgMDFdhLCBzaGluZ3RvbjEOMAwGA1UEBwwFIExlYWQxFTATBgNVBAoMDEFjbWUgIlEiIEluYzEKMAgGA1UECwwBQTAeFw0yNjExMjUyMzQ2NTFaFw0zNjExMjIyMzQ2NTFaMFcxCzAJBgNVBAYTAlVTMRUwEwYDVQQIDAxXYSwgc2hpbmd0b24xDjAMBgNVBAcMBSBMZWFkMRUwEwYDVQQKDAxBY21lICJRIiBJbmMxCjAIBgNVBAsMAUEwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQCQB9/CH+iIT1HvRFAT4t+D4gdKwrhK5u5MHrLKSioCdN5bVqk0a1Q0sSNOUMC6Uwz5lMJAnlLD/ABhb6/Ar0a5UajdOE1ZmqhG+WRLEvzDlrvSGsmzYj/3s1dJi4Yl43htnrIXhdG11/2UrZgXAoNuI3KZYVJR0IiREy6JwdJEG0HAS7O/cH4a1dckoIKY9yx0ckLtsnm/q/lji9Ka27CXqtLJOvto1HdTuh9mjtL1SKoAv+OMXXkFOl8Y+rd/Mr5q+AABiFPstjMU3QIL6ZvlTsa7jsqQkEUyEaaomWjzfZuLo1zKT/dp4Nef6LxXPgPGdYCM+5oTYVLOsNVnOeGhAgMBAAGjUzBRMB0GA1UdDgQWBBQVGb/j9ZqlkG5th0FHuyRIb3oR9DAfBgNVHSMEGDAWgBQVGb/j9ZqlkG5th0FHuyRIb3oR9DAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4IBAQBnTrVmtYo0fyPGqTPZrLKTtQwBiXBwUgY1AqRx9dQ2no4hhkkvq4h2qI11q1BVi/TAQx/psyzpo6nB5c0u+O+Dmg/jExASuZHo5fja1e+Q2hFivAeWHRhe5JhulUlKXITpCDJePmu32r1LXh4Vc7AAH+T6UpBgt6uKpqz9wOakTTDpuwE46I//H+1G5phUBRi5jmDmZIUmdROmgO26e0Fseq/2eC8uwUO1oiVJJW46iVQa5tr3NUFhGOkG6E7/DlBwOVJOOc29warlnlSZv7N2Qrbr/w0vPdHHfJIbJsVDEQbTmwuDeQWi4Knp3uDm1/wV/lusxYTNr50xJI8O+1f0';
const pfx =
  'MIIKlAIBAzCCCkoGCSqGSIb3DQEHAaCCCjsEggo3MIIKMzCCBJIGCSqGSIb3DQEHBqCCBIMwggR/AgEAMIIEeAYJKoZIhvcNAQcBMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAje/9i4gHMbNQICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEM091pXzWpSPZ8/JqDqW2reAggQQjwsJdcLhgU81kPfrgw9r7f0MDneFtytD9ueGNFxC9l/HLzPnq6t4kSGL5GzOab8jGKYtnNVBKPRerR7Hvjbn62tCq2gc6X4olp6HtnHzsPbiztPjOJiuIkc6lH7mD0w47EHAkHxn8gplpq35Aysdq5SRNdCOKEm6czY/hnnT+9OpHnTdBqadp/MgZI63zBqYTqjFeZs3bVDxnqgTe6ICmsPiLRirMDMmw/iSFxbLxR0SbmErxv2QYAFE3EfMxqLzWC+baDlkNQ2R6KV8lehd1p5RvB2sc0ERins7U1ZqCw0g7zJ3XyKGXRP5QOz/JbVNIU9FYmSXvaPVN4v8VmUr8H65Ns2i0yz5VVjO3Cp1pgohUntRicX3AYAg21/MfT10XBySfqY/O6hSVo1Ws+yqVNLyOq5wculW84cgIzyxh9CHpanOyNBn9YkKkBnKZgxm/C0RodDS/HmnRocWiw9dEixIM+CWr2OY2zVBJTwFJ+v7lVtvrPeaRWybuo4E62z09EtKGtgR47k/UfpzjMss3id+Ibtc3uXYzMSyoqzrpfPvckyy987/QxqwBNS2S1twJ3dycY1Fqg0LhnFLFInUSm1jgkS4SwlJMsY6hlUbbyvoNysXioETep3SU4vv0mgzb7r7iq/Sg0qAS/zHaHzO+uVyBfoPhaqDpkKc+x3Im0oX4ia6DAZY7PVd0MZcxBMChHBszHlptu4S/8njWujG0tSlNmJvpmSa/7vlqcy9CTHupfZNc9ZhtYO6gomdQJZufIq+HcMSHE5jmiSzTYYl+jcAs0EytyHJnuT0VdA0w5Mq9oY7ja9/BFZVLnNLAkXIdEyXZ8K+5J0qa1smdGt0Z/n/5HT9B7adoicDuXwWRxiowujrx63reIGUpv1kdl7CcQ2/2PU5osEfhzriubb2JAiC7nbc88G0zql8EfaJRzJRRb1JtBBrrMDRj/us4xTH6xeMAYjZWDk+BFapQSqdnoSrR1G/DV+rvSv5O8oXI+SmPBEMJFwmkLQSoDrLPoH2RXd1ZqYfENtDA1JvESRQdaU6mFdT3bqmiIK3jZmT21dgs3Z8PC7b6jAUhqTNTCj4DMtX47jOUVEEje05o+VGGVwAV/finzlWleWdX8fsJYQL2TXsx18rk38LSGLO7Jn40icG6xrlgfRBtCO5eGqJfkbkNiEHNVwFAdwLuitq0FfjAGVFHNhzHYEqNmC2mEQBWLEBUkNVDAkNmvQZd8NZVHyvXXiR3cy6GZLqKYr1h/D8ipOk9jW5lYkaN1oy6AuPMsFB0yNSlrAC02a3wq79FQOVP+J5l42QYpnu/9juiKEvzn6IHZKkY1e7iGgSMpmBGyZ5+/fFY5D2btGjdZ4haASCZTq7vYHhhpKejeZecywwggWZBgkqhkiG9w0BBwGgggWKBIIFhjCCBYIwggV+BgsqhkiG9w0BDAoBAqCCBTEwggUtMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAimXa2yyfH86AICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEAcXdiA2vddSpsVADfHdhSgEggTQgXOQ8d/wE7KqPCKuGYoOBwE5D/5yQJw2lAbQDB0n3ObGD8M6EHHzfc0fePkp3kaQqjtBf9jE9UcXkBn9rCHz+WS4CkIkGhmjB6vd2cveSWiL55LajtiYogblwliM8xSEjAe/ew1BgFXtkGLMMhXG5S8VC+mMy/LMbfmRp2/XCfD/nGuOkDEks3QQ8JrN4cKSO+E9d3VdYDpEgi9ZhE/DruCf05K1ucFROoM71YnY1m4G7HW79hdl8MvliACD3ywUNwjvesdclNndy6RCrEYPmubie5MkQmPuU7YgnIxRDk08d2vQVyAoE+kRo9nDa/qSoZ0JTArSdtBK5V7d3+kuWF5/Jyk4lo3g+5Y+sZzZCa86eBt4qPQMT+YXreS1mfRNOHedx6GEoPBGxQTZnC43YuH6NxOYKM4hnXZw0XWkG3itsDnIpejriQ0G3IU6ECh/TrrDc2IzSRbK8DP/+EqeBBGg5VzzYqJR6QMaf3YWGdFdo96CsuZ4ZflhCw4i82a3rZikRtwhZChJa5JvLOAisPZdtka62b3iWPKsFEl67OdmSgptaIxf60BlhyMedZrTYhC4fKYEyeWC5HwnFkKvmyNyvUxp3lHK2FaejdLHWWkPPEPZnbc1/0Ffue7NAVsjc+4/30qKpmO7LK6GlMSn3q6opaDMRtAFnS1bqgyJGIZhXWaASx8Wh9QYN3MrLZh0N0aR+qdlVW/IltIgE+Bs3PPFKIjJKE/o155sFujtXmQlPHystkATTZIm0flh6Rd/s7Faj7GycnhvbGCvXrGh7vrY3Bn9/jBuWGoUsrjxkoyAKE74SHicBbHPC6Yo0ffC5dlAfNkRhm5jWQJx52M83MW+5OlbUsKrzrqTl6CxiUsGrZ0dispBvGX8jX2jNxO2RHBDzSytsmi94NyFCtEOKiVIb7s8vdV5rRxWB5aA4guxGufV9DuSwFoDzWKJxPCDBi1HOb9tVAaKW2IGJhHkEKxt5EV05v9pyhYolAj67xdNYCHbpi84gO4lW3dmnWxL/2RIoU4mAQRTM6kDJsxasR9kD0qhw4Nhg8IyuEh4z6K0Eeol8bFFTXq293/hplTn2lOGFmC0X2Awe3c6abbjlOnZAU1igizzRsdqaTWRZEndclKcvG7P6dC8YjD71qmw95mRa7V8fZV6T0b1fNwumunA9ldtHZv6AYXK7eK1xinPmeZgU2VNJAgOm7NBD4oAZlj8zSImwJYovJkYyGx8G0CxHdNd4BbDmLD8D8vd/qFXm4Pa9RcSv9O7lNFhpQ0lVM2jTAhjIkKax2V8dT7SPv1F8odj+4dLo+nZXvemvKKia66QC3ZRz6VpWX+K3cmNSCInHGmQdZ7oP4YfkMoHus2dleXcN8j4K6/fcmklbTNO4Zr3h7k63W0ie8TA0HR/OaJr2k3gPq3pxripQoDeUwVxnDFpu2k9ZLOHTEjWCvUHU85GY4gDJno6PGAriYd36yp4DgAI6dFPxo6F9d5QDdwm8sYR8TvD4vVTp8AG06TgPjgCyO4Htuh95DWjqUHQMCtcjHexccy7s/7ap0GVlRbKmwR4NCJ7PZ8yRO5vJ9ae1guY+aX1EdEl0OrqaIQGhrYP5AwXSZXCz3fwL6rThsqlWnnrYSjJQmOaMlzZ+UgxOjATBgkqhkiG9w0BCRQxBh4EAGYAcjAjBgkqhkiG9w0BCRUxFgQUjt7ol5uIpu7DhNN5mSEnlBKkM6wwQTAxMA0GCWCGSAFlAwQCAQUABCCJSmHsePGWDW2dS4Iky31Nqai+u54pNz78khzbLvVsaAQIzVs2Z/qAEJECAggA';
const oldPfx =
  'MIIJ0QIBAzCCCZcGCSqGSIb3DQEHAaCCCYgEggmEMIIJgDCCBDcGCSqGSIb3DQEHBqCCBCgwggQkAgEAMIIEHQYJKoZIhvcNAQcBMBwGCiqGSIb3DQEMAQYwDgQI4pMg5SXVlcoCAggAgIID8EjtiiCpySTpIJyMRCgT/tR4iqxOd5nlERABX9EROZxXhcVyvClnEEwJsvCPWdp067HrVcuLTNEiVP5V6wXBNcWbMrRqsZG8bRztNzMD/TbBVptkyz33RtmWFoCfZsGQ9e8MNXo3TPPlswqVfwspDlC+FnVu+VfZltYkRmpDQCWG8yq1kQFOO8C9PfBoZ55fJEzP+Anlj8oRFP4T+PHapR2UUsRUNrVXK07eP/QXrsiL938dw7clsUgduBqA6ha60rwIASbO7ZaqP850p+fVik8ZkJltB5CVGajDh7HG3Ot3FOjMzs9bj27PgpAe6Df32VJnDGa6O/BcHSj1RRpV2yJU9lN9pyhcDdQT/NMIJuuEDHySqkowuzVJ29e9b9ItBA8jdxv4HI2qo8sXSOSRqvUaJoXhe8kM7cpZHM2MUAcuUlenB8o94d8Ju8JhdvuNacdyLV02FkmSTLJb3LJLbwIWcHNJ/iJgjQQMfGm8X8T4mwp8o4jlVqZwIrTXt+e/5/0vUKjmADzT0CaHpO+PMHf/gEwJBnkavq8T39CF6+y5jNGwb89milQwpUVogUC/rZ0db6fI7f4HmJje4boKGXu0qWdfuPk3yjhkMXgwuxhK2ovgAXdZ4BO+ERaR86d+zQ8WgD607cICiLsBGAs6oCwXwa0ud0sjbQj0XjZgj8PqzTNN+iGXbtjPbdUWOCupbp2ApINtj825lEzahE8SyTQVSwwToSHExtXo2DDPWVkFhyVOmbKnGHYsxgqtYHG34DxMez1R79IG+FBJVp165zRFWv3YaBAdw0mO6XWg/2P8ggiZ5s2xVCwQ/KEvGTFlc/44KeU8DuBP7Af/fvX2y0a2OIHmGr04BVtQcW3SKxZNJIWag4Thlc2NwASdIn6sMzRnivGnvKJIrhktADDYWDew+r51rTUVd3prlpex8A+prv/pp4cvQjuStu5z76JtQb+JN4UCKJa/+4CD+b09AFcKhhRg2RwsxUQnPHVgEpNGtcvzuYd0iad7eZPOAk7HhiPcyx9mQ2Kl/mkof6XstgDgKCVnXeN09p9XxHNyF7zvDKJJpafbrLn/JuRDVMpwymkAqBJUo7qKTPo8y/G7+xiLOeFwTWSHMboKjnbqTrUM5OyJdQL/5tiZtG9JZo1+jeT3BuiXyXLt8XnWOXNYvvDgIzCkedBolgWS/DU50c3OnvUuwc87+2fPgHfheP0ScgU+TqEsSoLKtEFhqexGz1cyPaFV5ub/1DatoeynOg7xyuN+npHjx4E0H8ijZtKtFcYdUNGmxWCaGU7vPeAqIZhrRi8ZKJ46UjgLydF/3vRn5eh6rOGCs6uOCMN/bs0xmDCCBUEGCSqGSIb3DQEHAaCCBTIEggUuMIIFKjCCBSYGCyqGSIb3DQEMCgECoIIE7jCCBOowHAYKKoZIhvcNAQwBAzAOBAjGPx9+VBl/LQICCAAEggTIFP7Quf0QmKqrGrD2eR6Nsln3otUOpFSmOXL1rSpu11HQ9Iz7HFTfM3CmMWUuY+n+JAwxnrqAs/2E61YNTi/LACJL2CZMYL0+Naw9oxxmbgWPrsognCfI1Q0p1FBpTiUNTCMmzPDzKUXIjbTkby9GyNtxbt4sAM6uhAk+sRQxsXDLakJ8mpMPyLIVg491xnLlG3yX9jE+Utj4cSrMBICe3NeiV8eQ+WJR2vnHvZVoRaS/02xYLTKss24xuaExxajCP96NtIbP1ttPofyMAEEkZvg/8nxI0pVwL1iF9P5c61aK0X2z/Be+aL6vGyI6+k/9JpF6KkBPveXZmr6zQSTkNjvJYBO7I1v5472ord0gNrA8FdkYvRNI7562swE/oPqOz6nw9ZFn8+sdDKj70raJxvtXanvvKf9EwmWIWAnjo9Bjupu1nIaMWIPIPIjfiqHS65DIAj99uRP4mi5+Ap6qj0HAWhq7bfNpYi8yeHbah+6WBKFahfbgpBd6nWLspHL/2UVlAU707IlSU/82grpswdsUJ9AD3Z9Xjcw0fKxfKz31Ba7pFfk/mmzw2+n0JX0ZZhTctKaCofR6ghnxJ+nnij9aWkPUlUkVN9fHUtWBLH+7Va/Cp5wGgDnpEdlhA8cJ+u6WwAxL+WD2kDFy0P/o/D/sKt8Q668wKdn8xwLZ8rarviGYFHqJVkWOacL4u4XNbbMAATGt50JuO9bcwUSLjeCXJ/mgIDmHNpCD6MrH4/NvkWobvlhFk+D/GWuVofAWXZWVFjeZqoAjMfoa6WMCKiK1WT0gEfZshuj2FzTfSGBCc/pWsBOLECOUt9TOrHiMoe/e9bAo//BA7ET0wjUCGfGDousQbPWJzxwnNf9Ca45LfhB3Dks0bQUlAo8faP2AQUappXTvM6J89lLwePsg+QylcbytZi1Fu+LZpkUyvuK9Y0EXBXdt6LN9Mo2dwIY8ihEGs+W0lmUAXD4sKe0PSB8714Yzfp4oUBNmyYzHicuPSge2wb9BNGQCXcX036MN/VcS3y1agQKlZbDORMWGdBu0lQ65UbR5kNds8XCDL0AAuD7I2LcgOLcGwLrJkgobVi67+NGPf21jqlY4ZYiCvvC5RUbjU73Hlj565KA5v5/aSnkHQXyYVZOgszV5CnDCBnEO2U0NI+x4Wd+FVid6eq0mV93Dvnm1tZlfGhtxBIDNgyiS3y6wQhUlCIS6QVie/+hq5B7/rbHOyrMG2Bz4Q70aV8SLUIiEd49Rqih/yxIGywidqn09vXlspErrExQXFnoJL5tGCvz33leiT/khCye7Inr1x0dzLCbd2XxPN6t3oqcZz0FOISQHmJ5v5VzjTlR18fdMBEs2bAvWqnIx4YNSsJvYXKA1IHp4bVT2DseS/Yr1wKmyRpmaXIOnONpifNXdV6mV06Ae/HBXSplC4uzf+1i5T3XXaLp2bm6zg+hAUpfYnfAgfS1lbzNQfKKaf0pqaIc72OWlt46xMdldifsdMYzt+3wlNlXU3CyleUD5mzWqYpwWd/oOWvSGac/Og8NbJzLJPnxklvrdNcAxbDKe6nVVZEdPz2fmCITbALk0WBrUFBUfHmrkqK5WSZrOBMMC9+S7WJr6+48kN3IDCv1nVEBQhodNMSUwIwYJKoZIhvcNAQkVMRYEFI7e6JebiKbuw4TTeZkhJ5QSpDOsMDEwITAJBgUrDgMCGgUABBSkR8qgLCbcf5TJJuhVgkitktlBYQQIslEGzupdAeACAggA';
const openPfx =
  'MIIKXwIBAzCCChUGCSqGSIb3DQEHAaCCCgYEggoCMIIJ/jCCBHIGCSqGSIb3DQEHBqCCBGMwggRfAgEAMIIEWAYJKoZIhvcNAQcBMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAiLMP/isgTrsgICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEMgTfQErujQhDmK27br57/KAggPw1vfIeFCoMfOvyCs2zzDyJ8QDJKxoruKapiU0JP4iL6j7HajkBZLFUGvN7t8R1fnhBfBRZI9vBMcBSy++vmx3h8rHWBnH+1eIdlDVQP/TiNAh0X/TbPHzGR91FYFnDOmoEIhNjwfdpgKo/eMQyuDuf7utKnFZ4SFXjXEanVk+AsaW0yq9PmaB5QuQUD7rFx6Rz0nPIv20K8MqjseqxoNpZW88xVasUod+1S14liyjmYarDWl0p2vVOnNCedLnkS9eUfOgBB0HSaHr9QGiwZlLbpmZxacsaQFSSH3/VrK0GfifCL9H+hM89zVyFFwMHDE6vlcbpn/AZUTeN3d+UxKBhrVsZYRfjHjtG8PErC/YIxMJ7yJ9xpz/ibRuP29Ttv7ecTMJ6Hn6Kli+QOFxEKOVpqv03XrlUaKK2Fl8jwi507E5oJltl0RQzmnT6WpcghgB7gKGaTBPE0Wtsd9k1LJ9RIhGVtgAGOTp2ijCSrLfhhIeI1IC6S27bPezZEVhKEhU5dvjcc5/VDxTiUOHjd6X2jOpVJ8XeZqVln42Zwh8IFrQ+4GODd5ALYl4wpQbjkQ/X7XOqp31WQeCNErOtmH/6XYRkOI2bDRBI/T/tQU5UwRD94Yyqjgr1BvWfiXMiYsPIeVfjNnqiWAN8j1Qy3r5+XjMy/P4OY7PI41HSUgkzYfuy8VqHKHytU9AYDTaPd8ktQCRFsKHuRrfF1wTVpbFytEXv6mXtawAGqYYSOzmA56TNkTb2HgEniwce8URbrdLq3X1/6VTg6HtJ1yPkhUcbSKXxpkok9Y7yZWSTx57+s9xL6P2hsqdZM9Caxmnqk4AQsnl0WtybqF9/Y1a8zs9PD7Hvnn+TMHqjZn0EB5tuoKeRVDJlAY8t6pVe6CsVFW/CwPzpzkzjV0h9X/MNVukxeW0WndmWUnKydBU0vKoOH/IOU7IBgZxX9ZkT9yP7xBynq/Ro6gQTMBINnawGLCXfM1+tpo873k2IPMYT1w53r9JClyy/Oa0F+CjnlFFD0P0tDeZHhf3XJVqwqKKkjCpkv87f3XIghaEtg9VRZ8YRGJQvpvSU8mkbmQUJOpdyPQlIDG1TWw3tqYg/ri4swgESOSWJVW8kzXTWYyhTf9cgGjwhER77rIwuJj5wXyVOC65Ltd5CB7Axn410LQnJfqx59dQUT/FxxU2APKH48EbDg7nRSk0gevZJGvMo2q9dIDoxydRCRakCWBpcv0r6DCNzAou9RkW8saaoG6rwN8rqB25WBF54IfE6BQp8NClNLN90fh7dr0xD0e5bHnNKyO4dkUEffl9be2Ebc5BUID5fgSdOnZRQiq9OjsqEqEDZvAUMIIFhAYJKoZIhvcNAQcBoIIFdQSCBXEwggVtMIIFaQYLKoZIhvcNAQwKAQKgggUxMIIFLTBXBgkqhkiG9w0BBQ0wSjApBgkqhkiG9w0BBQwwHAQIiiFNZdPQEgcCAggAMAwGCCqGSIb3DQIJBQAwHQYJYIZIAWUDBAEqBBCqtq4/4ine1SApOcfCmPqTBIIE0KMqNRPF814KiPxlTTrxYmegE9tUq8vWatLHuJ7oCTL8m9E1rFuiy6aln4UdaH7+cEyer/YMSMR+Zf4SGkjWz23JzRzJyNII7jUbKSLSTaSUEwxR2gHhLviuHa4OrFhoRSIKery11PBeWuanYdu+FDpqnzvjiCTWOgRyGdyXS8/tjeAVqkP/2M103NcVlyLJ33NsnWfi9E4KgvMgy7L198YqhZhiWfZX3rk2GCoNWwhZOFAHVU6TGDsl5wtIrJc/9si29gg/3VsmAoFi9wArwHJtOuofpXQkB/jT7QjOu+TThuGULVfFkKTvIPA/jSuQv6VOapW+WSE1RHPCITmhujZH2sr6q2IpJu4c383Vz4a+iXpFDwDdghidLgSmMMK6dV/GUT0nsAXUKAQr2U2QdcSzRpVkdoTmhBDfeC1RTousW2HyDiZwjyJXX/dpMiZU23oNK88t0nfj/KOcXaouEtHMSh6Fy4PN4dllZUptJzOHTbPnjyXyfPj8VIkvI5beGBNuOOjqfU8k2HGfCf3ZIUJbSg0xow1z+Vhiq8mDMqcjwv+i9XJCiqd+m0xXMf0WQSD7wD7/B7wog8GvV+3tWJfOmKQjXbC7YTTzihKk+FOYFInyRg4FTo6ACrG7CP+raONJYZrPYpF7QVYhFtHYeJ5z00eGTMXmyNSZihVYHC6TJtKoJC+Cj4p6mNU5z/3MYDQ7qx1IYGBsZsf8cX2pTVyXHnVPXgzWxU4DYPdXl9ccK1oeZjIU88vBqHVyqRwEtms62XLwITrwuLgoSywJlyWZXDLjc3Jbe4r2LVn6+iaJ3X6wG2e+cibtKCAzBfGvREViegNUK2oXPXNxORfLq5AnpJ/lqy5xLFRm0sj2nBpKi3JmpwHXTLJJnNiQbVcBAeOn0+IJ0Nm3YKuT9wfKlWRUjX+0pc+kBAa0gibGUoyOo+aDrMtVHm06sprA3TalBpoCof9Uj962u4pGFilE+WUxk8BKRytzOjladY0gu5DeSEN+x8ax5g/FBoFeoR0643VkWabkF0Us9fI+QIV/yvstH42id6IIl7LJIgVsmWXTrk2IkbEFa1qUv6I9ehe3AmRI+N82CRf9euI7cTRGYAIY8I282pYt5EtSon3ct4xk3BONnZ0fNFC34FFLhh8jY/FLJbnv2LGyyBVvcwZV4NNT4/MjtWqUGA1Saiyj2lWH4ZJjV78nZS4rn5n0SyT+fRRiElgq/SXNXb/R/JDkFovwfdlA9eYzyTO6YYKf2sRLQZZ8eqed720eHQc9ThHvmnKgmQsonsQv626QYt8NYSL5Dz+DUzzozfzUqNT6R+hGMdHqo0B9pfcGafdYJapg2jtsJ6q3PXxntkGUkTpbVSeOoI3EqpLoNn4p4289lFqaEKcZXgs+q9irsmMO+qNOGAZdWsaerswposVrtIjyrM6Fo7E6ZvV48hbWFZ1Y4F5z4nmdZC451SAotYBiAO1UeocgL5AoHjQTZngoI7pTRs6zkOrDxCdL+Jy+PYhXiGzcF7hXmR9xLJqxRTGAbKwNP2dyiEv3O93rLyn1fj6uOfFJesBREjJ/EjkuLVYJUCmCn1i3e/oGX4TuPrRIt1TFNlecCuuwWQD1tiNgnq5SLC2ijCAbe6i8vDuEzTGnQyrsMSUwIwYJKoZIhvcNAQkVMRYEFI7e6JebiKbuw4TTeZkhJ5QSpDOsMEEwMTANBglghkgBZQMEAgEFAAQgpiBFtG99kg5YZY/AKThUY6j9RfMS7+kjUPQhbQq8C9gECFV21vDAFAYlAgIIAA==';

const raw = (base64: string) => byteArray(fromBase64(base64));
const certificate = (base64: string) => ClrCertificate.fromBytes(true, raw(base64));
const thrown = (action: () => unknown): string => {
  try {
    action();
  } catch (e) {
    if (e instanceof ClrException) return `${e.typeName.replace(/^System\.(Security\.Cryptography\.)?/, '')}: ${e.message}`;
    throw e;
  }
  return 'nothing';
};

test('a certificate', () => {
  const it = certificate(plain);
  expect(it.subject).toBe('CN=client.example.com, OU=Orders, O=Example Org, C=NL');
  expect(it.encodedOrderName(false)).toBe('C=NL, O=Example Org, OU=Orders, CN=client.example.com');
  expect(it.serialNumber).toBe('38A870E569A750195EAFCB4FE159AC06E3610781');
  expect(it.hashClr()).toBe(155273166);
  expect(it.rsaPublicKey!.keySize).toBe(2048);
  expect(it.rsaPrivateKey).toBeNull();
  expect(it.signatureAlgorithm.friendlyName).toBe('sha256RSA');
  expect(it.data.publicKey.length).toBe(270);
  expect(toBase64(it.data.keyParameters)).toBe('BQA=');
  expect(it.publicKey.exportPublicKeyInfo().length).toBe(294);
  expect(toBase64(it.certHash(new HashAlgorithmName('SHA256')))).toBe('c+H4V18bn7ExmvhT/9+0LjMi554lMJu92ZMkG8AvWnI=');
  expect(it.verify(false)).toBe(false);
  expect(it.matchesHostname('client.example.com', true, true)).toBe(true);
  expect([0, 1, 2, 3, 4, 5, 9].map((type) => it.getNameInfo(type, false))).toEqual([
    'client.example.com',
    'ops@example.com',
    '',
    'client.example.com',
    'client.example.com',
    '',
    '',
  ]);
  expect(it.toClrString()).toBe(
    '[Subject]\n  CN=client.example.com, OU=Orders, O=Example Org, C=NL\n\n[Issuer]\n  CN=client.example.com, OU=Orders, O=Example Org, C=NL\n\n[Serial Number]\n  38A870E569A750195EAFCB4FE159AC06E3610781\n\n[Not Before]\n  11/22/2026 10:56:48\n\n[Not After]\n  11/14/2056 10:56:48\n\n[Thumbprint]\n  094147CE074B4B2F0C42A39725A4B0E3F7EF8F4F\n',
  );
});

test.each([
  [quoted, 'OU=A, O="Acme ""Q"" Inc", L=" Lead", S="Wa, shington", C=US', ['A', '', '', '', '', '']],
  [
    many,
    'Description=D, STREET=12 St, SN=S, G=G, T=T, userId=u1, SERIALNUMBER=12, E=a@b.c, CN=é ü, DC=example, DC=com',
    ['é ü', 'm@x.y', 'upn@x', 'one.example', 'one.example', 'http://u.example/'],
  ],
])('names %#', (base64, subject, names) => {
  expect(certificate(base64).subject).toBe(subject);
  expect([0, 1, 2, 3, 4, 5].map((type) => certificate(base64).getNameInfo(type, false))).toEqual(names);
});

test('verbose text', () => {
  const text = certificate(many).toVerboseString();
  expect(text.slice(text.indexOf('[Signature'), text.indexOf('  Key Blob'))).toBe(
    '[Signature Algorithm]\n  sha256RSA(1.2.840.113549.1.1.11)\n\n[Public Key]\n  Algorithm: RSA\n  Length: 2048\n',
  );
  expect(text.slice(text.indexOf('  Parameters'))).toBe(
    '  Parameters: 0500\n\n[Extensions]\n* X509v3 Subject Key Identifier(2.5.29.14):\n  A0:19:CD:4F:59:F2:22:07:DB:EA:21:AC:20:EE:67:43:31:12:AA:39\n* X509v3 Authority Key Identifier(2.5.29.35):\n  A0:19:CD:4F:59:F2:22:07:DB:EA:21:AC:20:EE:67:43:31:12:AA:39\n* X509v3 Basic Constraints(2.5.29.19):\n  CA:TRUE\n* X509v3 Subject Alternative Name(2.5.29.17):\n  DNS:one.example, DNS:two.example, email:m@x.y, URI:http://u.example/, IP Address:10.1.2.3, othername: UPN::upn@x\n* X509v3 Key Usage(2.5.29.15):\n  Digital Signature, Certificate Sign\n* X509v3 Extended Key Usage(2.5.29.37):\n  TLS Web Server Authentication, TLS Web Client Authentication\n',
  );
});

test.each<[string, string, string | null]>([
  ['new', pfx, 'pw'],
  ['old', oldPfx, 'pw'],
  ['open', openPfx, ''],
  ['open, null', openPfx, null],
])('PKCS #12: %s', (_, base64, password) => {
  const it = ClrCertificate.fromProtectedBytes(true, raw(base64), password);
  expect(it.hasPrivateKey).toBe(true);
  expect(it.subject).toBe(certificate(quoted).subject);
  const data = byteArray(Uint8Array.of(1));
  const sha256 = new HashAlgorithmName('SHA256');
  const signature = it.rsaPrivateKey!.signData(data, sha256, signaturePaddings.pkcs1);
  expect(certificate(quoted).rsaPublicKey!.verifyData(data, signature, sha256, signaturePaddings.pkcs1)).toBe(true);
  expect(certificate(quoted).copyWithPrivateKey(it.rsaPrivateKey).hasPrivateKey).toBe(true);
});

test('export as PKCS #12', () => {
  const it = ClrCertificate.fromProtectedBytes(true, raw(pfx), 'pw');
  const copy = ClrCertificate.fromProtectedBytes(true, byteArray(it.export(3, 'ü')), 'ü');
  expect(copy.equalsClr(it)).toBe(true);
  expect(copy.rsaPrivateKey!.toXmlString(true)).toBe(it.rsaPrivateKey!.toXmlString(true));
  expect(ClrCertificate.fromBytes(true, byteArray(certificate(plain).export(3))).hasPrivateKey).toBe(false);
});

test('kinds of content', () => {
  expect(contentTypeOf(raw(plain))).toBe(1);
  expect(contentTypeOf(raw(pfx))).toBe(3);
  const pem = `junk\n-----BEGIN CERTIFICATE-----\n${plain}\n-----END CERTIFICATE-----\nmore`;
  expect(ClrCertificate.fromBytes(false, byteArray(new TextEncoder().encode(pem))).equalsClr(certificate(plain))).toBe(true);
});

const password = 'The certificate data cannot be read with the provided password, the password may be incorrect.';

test.each<[string, () => unknown, string]>([
  ['empty', () => new ClrCertificate(true).subject, 'CryptographicException: m_safeCertContext is an invalid handle.'],
  [
    'disposed',
    () => {
      const it = certificate(plain);
      it.dispose();
      return it.thumbprint;
    },
    'CryptographicException: m_safeCertContext is an invalid handle.',
  ],
  [
    'junk',
    () => ClrCertificate.fromBytes(true, byteArray(Uint8Array.of(1, 2, 3))),
    'CryptographicException: ASN1 corrupted data.',
  ],
  [
    'other ASN.1',
    () => ClrCertificate.fromBytes(true, byteArray(Uint8Array.of(48, 3, 2, 1, 1))),
    'CryptographicException: ASN1 corrupted data.',
  ],
  [
    'no data',
    () => ClrCertificate.fromProtectedBytes(true, null, 'pw'),
    "ArgumentException: Array may not be empty or null. (Parameter 'rawData')",
  ],
  ['null copy', () => ClrCertificate.copyOf(true, null), "ArgumentNullException: Value cannot be null. (Parameter 'cert')"],
  [
    'file',
    () => ClrCertificate.fromFile('x'),
    'Interop+Crypto+OpenSslCryptographicException: error:10000080:BIO routines::no such file',
  ],
  ['wrong password', () => ClrCertificate.fromProtectedBytes(true, raw(pfx), 'bad'), `CryptographicException: ${password}`],
  ['missing password', () => ClrCertificate.fromBytes(true, raw(pfx)), `CryptographicException: ${password}`],
  ['export', () => certificate(plain).export(5), 'CryptographicException: Invalid content type.'],
  [
    'content type',
    () => contentTypeOf(byteArray(Uint8Array.of(1, 2))),
    'CryptographicException: Error occurred during a cryptographic operation.',
  ],
])('throws: %s', (_, action, expected) => expect(thrown(action)).toBe(expected));
