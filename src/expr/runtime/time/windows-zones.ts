/** Windows's names of time zones and the ids of the tz database. */
import { rowsOf } from './zone-names.js';

/** `Windows id|id|id=regions where it stands for the Windows id|other ids`; continued after a line that starts with a space. */
const table = `
AUS Central Standard Time|Australia/Darwin||Australia/North
AUS Eastern Standard Time|Australia/Sydney||Australia/ACT Australia/Canberra Australia/Melbourne Australia/NSW
 Australia/Victoria
Afghanistan Standard Time|Asia/Kabul||
Alaskan Standard Time|America/Anchorage||America/Juneau America/Metlakatla America/Nome America/Sitka America/Yakutat
 US/Alaska
Aleutian Standard Time|America/Adak||America/Atka US/Aleutian
Altai Standard Time|Asia/Barnaul||
Arab Standard Time|Asia/Riyadh|Asia/Bahrain=BH Asia/Kuwait=KW Asia/Qatar=QA Asia/Aden=YE|
Arabian Standard Time|Asia/Dubai|Asia/Muscat=OM Etc/GMT-4=ZZ|
Arabic Standard Time|Asia/Baghdad||
Argentina Standard Time|America/Buenos_Aires||America/Argentina/Buenos_Aires America/Argentina/Catamarca
 America/Argentina/ComodRivadavia America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/La_Rioja
 America/Argentina/Mendoza America/Argentina/Rio_Gallegos America/Argentina/Salta America/Argentina/San_Juan
 America/Argentina/San_Luis America/Argentina/Tucuman America/Argentina/Ushuaia America/Catamarca America/Cordoba
 America/Jujuy America/Mendoza America/Rosario
Astrakhan Standard Time|Europe/Astrakhan||Europe/Ulyanovsk
Atlantic Standard Time|America/Halifax|Atlantic/Bermuda=BM America/Thule=GL|America/Glace_Bay America/Goose_Bay
 America/Moncton Canada/Atlantic
Aus Central W. Standard Time|Australia/Eucla||
Azerbaijan Standard Time|Asia/Baku||
Azores Standard Time|Atlantic/Azores|America/Scoresbysund=GL|
Bahia Standard Time|America/Bahia||
Bangladesh Standard Time|Asia/Dhaka|Asia/Thimphu=BT|Asia/Dacca Asia/Thimbu
Belarus Standard Time|Europe/Minsk||
Bougainville Standard Time|Pacific/Bougainville||
Canada Central Standard Time|America/Regina||America/Swift_Current Canada/Saskatchewan
Cape Verde Standard Time|Atlantic/Cape_Verde|Etc/GMT+1=ZZ|
Caucasus Standard Time|Asia/Yerevan||
Cen. Australia Standard Time|Australia/Adelaide||Australia/Broken_Hill Australia/South Australia/Yancowinna
Central America Standard Time|America/Guatemala|America/Belize=BZ America/Costa_Rica=CR Pacific/Galapagos=EC
 America/Tegucigalpa=HN America/Managua=NI America/El_Salvador=SV Etc/GMT+6=ZZ|
Central Asia Standard Time|Asia/Almaty|Antarctica/Vostok=AQ Asia/Urumqi=CN Indian/Chagos=IO Asia/Bishkek=KG
 Etc/GMT-6=ZZ|Asia/Kashgar Asia/Qostanay
Central Brazilian Standard Time|America/Cuiaba||America/Campo_Grande
Central Europe Standard Time|Europe/Budapest|Europe/Tirane=AL Europe/Prague=CZ Europe/Podgorica=ME Europe/Belgrade=RS
 Europe/Ljubljana=SI Europe/Bratislava=SK|
Central European Standard Time|Europe/Warsaw|Europe/Sarajevo=BA Europe/Zagreb=HR Europe/Skopje=MK|Poland
Central Pacific Standard Time|Pacific/Guadalcanal|Antarctica/Casey=AQ Pacific/Ponape=FM Pacific/Noumea=NC
 Pacific/Efate=VU Etc/GMT-11=ZZ|Pacific/Kosrae Pacific/Pohnpei
Central Standard Time|America/Chicago|America/Winnipeg=CA America/Matamoros=MX CST6CDT=ZZ|America/Indiana/Knox
 America/Indiana/Tell_City America/Knox_IN America/Menominee America/North_Dakota/Beulah America/North_Dakota/Center
 America/North_Dakota/New_Salem America/Rainy_River America/Rankin_Inlet America/Resolute Canada/Central US/Central
 US/Indiana-Starke
Central Standard Time (Mexico)|America/Mexico_City||America/Bahia_Banderas America/Merida America/Monterrey
 Mexico/General
Chatham Islands Standard Time|Pacific/Chatham||NZ-CHAT
China Standard Time|Asia/Shanghai|Asia/Hong_Kong=HK Asia/Macau=MO|Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Macao
 Hongkong PRC
Cuba Standard Time|America/Havana||Cuba
Dateline Standard Time|Etc/GMT+12||
E. Africa Standard Time|Africa/Nairobi|Antarctica/Syowa=AQ Africa/Djibouti=DJ Africa/Asmera=ER Africa/Addis_Ababa=ET
 Indian/Comoro=KM Indian/Antananarivo=MG Africa/Mogadishu=SO Africa/Dar_es_Salaam=TZ Africa/Kampala=UG Indian/Mayotte=YT
 Etc/GMT-3=ZZ|Africa/Asmara
E. Australia Standard Time|Australia/Brisbane||Australia/Lindeman Australia/Queensland
E. Europe Standard Time|Europe/Chisinau||Europe/Tiraspol
E. South America Standard Time|America/Sao_Paulo||Brazil/East
Easter Island Standard Time|Pacific/Easter||Chile/EasterIsland
Eastern Standard Time|America/New_York|America/Nassau=BS America/Toronto=CA EST5EDT=ZZ|America/Detroit
 America/Indiana/Petersburg America/Indiana/Vincennes America/Indiana/Winamac America/Iqaluit
 America/Kentucky/Louisville America/Kentucky/Monticello America/Louisville America/Montreal America/Nipigon
 America/Pangnirtung America/Thunder_Bay Canada/Eastern US/Eastern US/Michigan
Eastern Standard Time (Mexico)|America/Cancun||
Egypt Standard Time|Africa/Cairo||Egypt
Ekaterinburg Standard Time|Asia/Yekaterinburg||
FLE Standard Time|Europe/Kiev|Europe/Mariehamn=AX Europe/Sofia=BG Europe/Tallinn=EE Europe/Helsinki=FI Europe/Vilnius=LT
 Europe/Riga=LV|Europe/Kyiv Europe/Uzhgorod Europe/Zaporozhye
Fiji Standard Time|Pacific/Fiji||
GMT Standard Time|Europe/London|Atlantic/Canary=ES Atlantic/Faeroe=FO Europe/Guernsey=GG Europe/Dublin=IE
 Europe/Isle_of_Man=IM Europe/Jersey=JE Europe/Lisbon=PT|Atlantic/Faroe Atlantic/Madeira Eire Europe/Belfast GB GB-Eire
 Portugal
GTB Standard Time|Europe/Bucharest|Asia/Nicosia=CY Europe/Athens=GR|Asia/Famagusta Europe/Nicosia
Georgian Standard Time|Asia/Tbilisi||
Greenland Standard Time|America/Godthab||America/Nuuk
Greenwich Standard Time|Atlantic/Reykjavik|Africa/Ouagadougou=BF Africa/Abidjan=CI Africa/Accra=GH
 America/Danmarkshavn=GL Africa/Banjul=GM Africa/Conakry=GN Africa/Bissau=GW Africa/Monrovia=LR Africa/Bamako=ML
 Africa/Nouakchott=MR Atlantic/St_Helena=SH Africa/Freetown=SL Africa/Dakar=SN Africa/Lome=TG|Africa/Timbuktu Iceland
Haiti Standard Time|America/Port-au-Prince||
Hawaiian Standard Time|Pacific/Honolulu|Pacific/Rarotonga=CK Pacific/Tahiti=PF Pacific/Johnston=UM Etc/GMT+10=ZZ|HST
 US/Hawaii
India Standard Time|Asia/Calcutta||Asia/Kolkata
Iran Standard Time|Asia/Tehran||Iran
Israel Standard Time|Asia/Jerusalem||Asia/Tel_Aviv Israel
Jordan Standard Time|Asia/Amman||
Kaliningrad Standard Time|Europe/Kaliningrad||
Korea Standard Time|Asia/Seoul||ROK
Libya Standard Time|Africa/Tripoli||Libya
Line Islands Standard Time|Pacific/Kiritimati|Etc/GMT-14=ZZ|
Lord Howe Standard Time|Australia/Lord_Howe||Australia/LHI
Magadan Standard Time|Asia/Magadan||
Magallanes Standard Time|America/Punta_Arenas||
Marquesas Standard Time|Pacific/Marquesas||
Mauritius Standard Time|Indian/Mauritius|Indian/Reunion=RE Indian/Mahe=SC|
Middle East Standard Time|Asia/Beirut||
Montevideo Standard Time|America/Montevideo||
Morocco Standard Time|Africa/Casablanca|Africa/El_Aaiun=EH|
Mountain Standard Time|America/Denver|America/Edmonton=CA America/Ojinaga=MX MST7MDT=ZZ|America/Boise
 America/Cambridge_Bay America/Inuvik America/Shiprock America/Yellowknife Canada/Mountain Navajo US/Mountain
Mountain Standard Time (Mexico)|America/Chihuahua||America/Mazatlan Mexico/BajaSur
Myanmar Standard Time|Asia/Rangoon|Indian/Cocos=CC|Asia/Yangon
N. Central Asia Standard Time|Asia/Novosibirsk||
Namibia Standard Time|Africa/Windhoek||
Nepal Standard Time|Asia/Katmandu||Asia/Kathmandu
New Zealand Standard Time|Pacific/Auckland|Antarctica/McMurdo=AQ|Antarctica/South_Pole NZ
Newfoundland Standard Time|America/St_Johns||Canada/Newfoundland
Norfolk Standard Time|Pacific/Norfolk||
North Asia East Standard Time|Asia/Irkutsk||
North Asia Standard Time|Asia/Krasnoyarsk||Asia/Novokuznetsk
North Korea Standard Time|Asia/Pyongyang||
Omsk Standard Time|Asia/Omsk||
Pacific SA Standard Time|America/Santiago||Chile/Continental
Pacific Standard Time|America/Los_Angeles|America/Vancouver=CA PST8PDT=ZZ|Canada/Pacific US/Pacific
Pacific Standard Time (Mexico)|America/Tijuana||America/Ensenada America/Santa_Isabel Mexico/BajaNorte
Pakistan Standard Time|Asia/Karachi||
Paraguay Standard Time|America/Asuncion||
Qyzylorda Standard Time|Asia/Qyzylorda||
Romance Standard Time|Europe/Paris|Europe/Brussels=BE Europe/Copenhagen=DK Europe/Madrid=ES|Africa/Ceuta
Russia Time Zone 10|Asia/Srednekolymsk||
Russia Time Zone 11|Asia/Kamchatka||Asia/Anadyr
Russia Time Zone 3|Europe/Samara||
Russian Standard Time|Europe/Moscow|Europe/Simferopol=UA|Europe/Kirov W-SU
SA Eastern Standard Time|America/Cayenne|Antarctica/Rothera=AQ America/Fortaleza=BR Atlantic/Stanley=FK
 America/Paramaribo=SR Etc/GMT+3=ZZ|America/Belem America/Maceio America/Recife America/Santarem Antarctica/Palmer
SA Pacific Standard Time|America/Bogota|America/Rio_Branco=BR America/Coral_Harbour=CA America/Guayaquil=EC
 America/Jamaica=JM America/Cayman=KY America/Panama=PA America/Lima=PE Etc/GMT+5=ZZ|America/Atikokan America/Eirunepe
 America/Porto_Acre Brazil/Acre EST Jamaica
SA Western Standard Time|America/La_Paz|America/Antigua=AG America/Anguilla=AI America/Aruba=AW America/Barbados=BB
 America/St_Barthelemy=BL America/Kralendijk=BQ America/Manaus=BR America/Blanc-Sablon=CA America/Curacao=CW
 America/Dominica=DM America/Santo_Domingo=DO America/Grenada=GD America/Guadeloupe=GP America/Guyana=GY
 America/St_Kitts=KN America/St_Lucia=LC America/Marigot=MF America/Martinique=MQ America/Montserrat=MS
 America/Puerto_Rico=PR America/Lower_Princes=SX America/Port_of_Spain=TT America/St_Vincent=VC America/Tortola=VG
 America/St_Thomas=VI Etc/GMT+4=ZZ|America/Boa_Vista America/Porto_Velho America/Virgin Brazil/West
SE Asia Standard Time|Asia/Bangkok|Antarctica/Davis=AQ Indian/Christmas=CX Asia/Jakarta=ID Asia/Phnom_Penh=KH
 Asia/Vientiane=LA Asia/Saigon=VN Etc/GMT-7=ZZ|Asia/Ho_Chi_Minh Asia/Pontianak
Saint Pierre Standard Time|America/Miquelon||
Sakhalin Standard Time|Asia/Sakhalin||
Samoa Standard Time|Pacific/Apia||
Sao Tome Standard Time|Africa/Sao_Tome||
Saratov Standard Time|Europe/Saratov||
Singapore Standard Time|Asia/Singapore|Asia/Brunei=BN Asia/Makassar=ID Asia/Kuala_Lumpur=MY Asia/Manila=PH
 Etc/GMT-8=ZZ|Asia/Kuching Asia/Ujung_Pandang Singapore
South Africa Standard Time|Africa/Johannesburg|Africa/Bujumbura=BI Africa/Gaborone=BW Africa/Lubumbashi=CD
 Africa/Maseru=LS Africa/Blantyre=MW Africa/Maputo=MZ Africa/Kigali=RW Africa/Mbabane=SZ Africa/Lusaka=ZM
 Africa/Harare=ZW Etc/GMT-2=ZZ|
South Sudan Standard Time|Africa/Juba||
Sri Lanka Standard Time|Asia/Colombo||
Sudan Standard Time|Africa/Khartoum||
Syria Standard Time|Asia/Damascus||
Taipei Standard Time|Asia/Taipei||ROC
Tasmania Standard Time|Australia/Hobart||Antarctica/Macquarie Australia/Currie Australia/Tasmania
Tocantins Standard Time|America/Araguaina||
Tokyo Standard Time|Asia/Tokyo|Asia/Jayapura=ID Pacific/Palau=PW Asia/Dili=TL Etc/GMT-9=ZZ|Japan
Tomsk Standard Time|Asia/Tomsk||
Tonga Standard Time|Pacific/Tongatapu||
Transbaikal Standard Time|Asia/Chita||
Turkey Standard Time|Europe/Istanbul||Asia/Istanbul Turkey
Turks And Caicos Standard Time|America/Grand_Turk||
US Eastern Standard Time|America/Indianapolis||America/Fort_Wayne America/Indiana/Indianapolis America/Indiana/Marengo
 America/Indiana/Vevay US/East-Indiana
US Mountain Standard Time|America/Phoenix|America/Creston=CA America/Hermosillo=MX Etc/GMT+7=ZZ|America/Dawson_Creek
 America/Fort_Nelson MST US/Arizona
UTC|Etc/UTC||Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich Etc/UCT Etc/Universal Etc/Zulu GMT GMT+0 GMT-0 GMT0
 Greenwich UCT UTC Universal Zulu
UTC+12|Etc/GMT-12|Pacific/Tarawa=KI Pacific/Majuro=MH Pacific/Nauru=NR Pacific/Funafuti=TV Pacific/Wake=UM
 Pacific/Wallis=WF|Kwajalein Pacific/Kwajalein
UTC+13|Etc/GMT-13|Pacific/Enderbury=KI Pacific/Fakaofo=TK|Pacific/Kanton
UTC-02|Etc/GMT+2|America/Noronha=BR Atlantic/South_Georgia=GS|Brazil/DeNoronha
UTC-08|Etc/GMT+8|Pacific/Pitcairn=PN|
UTC-09|Etc/GMT+9|Pacific/Gambier=PF|
UTC-11|Etc/GMT+11|Pacific/Pago_Pago=AS Pacific/Niue=NU Pacific/Midway=UM|Pacific/Samoa US/Samoa
Ulaanbaatar Standard Time|Asia/Ulaanbaatar||Asia/Choibalsan Asia/Ulan_Bator
Venezuela Standard Time|America/Caracas||
Vladivostok Standard Time|Asia/Vladivostok||Asia/Ust-Nera
Volgograd Standard Time|Europe/Volgograd||
W. Australia Standard Time|Australia/Perth||Australia/West
W. Central Africa Standard Time|Africa/Lagos|Africa/Luanda=AO Africa/Porto-Novo=BJ Africa/Kinshasa=CD Africa/Bangui=CF
 Africa/Brazzaville=CG Africa/Douala=CM Africa/Algiers=DZ Africa/Libreville=GA Africa/Malabo=GQ Africa/Niamey=NE
 Africa/Ndjamena=TD Africa/Tunis=TN Etc/GMT-1=ZZ|
W. Europe Standard Time|Europe/Berlin|Europe/Andorra=AD Europe/Vienna=AT Europe/Zurich=CH Europe/Gibraltar=GI
 Europe/Rome=IT Europe/Vaduz=LI Europe/Luxembourg=LU Europe/Monaco=MC Europe/Malta=MT Europe/Amsterdam=NL Europe/Oslo=NO
 Europe/Stockholm=SE Arctic/Longyearbyen=SJ Europe/San_Marino=SM Europe/Vatican=VA|Atlantic/Jan_Mayen Europe/Busingen
W. Mongolia Standard Time|Asia/Hovd||
West Asia Standard Time|Asia/Tashkent|Antarctica/Mawson=AQ Asia/Oral=KZ Indian/Maldives=MV Indian/Kerguelen=TF
 Asia/Dushanbe=TJ Asia/Ashgabat=TM Etc/GMT-5=ZZ|Asia/Aqtau Asia/Aqtobe Asia/Ashkhabad Asia/Atyrau Asia/Samarkand
West Bank Standard Time|Asia/Hebron||Asia/Gaza
West Pacific Standard Time|Pacific/Port_Moresby|Antarctica/DumontDUrville=AQ Pacific/Truk=FM Pacific/Guam=GU
 Pacific/Saipan=MP Etc/GMT-10=ZZ|Pacific/Chuuk Pacific/Yap
Yakutsk Standard Time|Asia/Yakutsk||Asia/Khandyga
Yukon Standard Time|America/Whitehorse||America/Dawson Canada/Yukon
`;

interface WindowsZone {
  readonly id: string;
  readonly byRegion: ReadonlyMap<string, string>;
}

let windowsZones: Map<string, WindowsZone> | undefined;
let windowsIds: Map<string, string> | undefined;

function load(): void {
  windowsZones = new Map();
  windowsIds = new Map();
  for (const [windowsId = '', id = '', regional = '', others = ''] of rowsOf(table)) {
    const byRegion = new Map<string, string>();
    for (const entry of regional.split(' ').filter(Boolean)) {
      const [regionalId = '', regions = ''] = entry.split('=');
      windowsIds.set(regionalId, windowsId);
      for (const region of regions.split(',')) byRegion.set(region, regionalId);
    }
    for (const other of [id, ...others.split(' ')]) windowsIds.set(other, windowsId);
    windowsZones.set(windowsId, { id, byRegion });
  }
}

/** `TryConvertWindowsIdToIanaId`. */
export function ianaIdOf(windowsId: string, region = ''): string | undefined {
  if (!windowsZones) load();
  const zone = windowsZones?.get(windowsId);
  return zone?.byRegion.get(region.toUpperCase()) ?? zone?.id;
}

/** `TryConvertIanaIdToWindowsId`. */
export function windowsIdOf(ianaId: string): string | undefined {
  if (!windowsIds) load();
  return windowsIds?.get(ianaId);
}
