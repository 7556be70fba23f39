/** What .NET calls the system's time zones, in English. */

/**
 * One group a row: `standard name|daylight name|name of both|ids`. A `*` in the name of both stands for the city in brackets,
 * which is the end of the id or what follows `=`. A `~` marks an id that is found but not listed. A row goes on after a line that
 * starts with a space.
 */
const table = `
Acre Standard Time|Acre Summer Time|Acre Standard Time *|America/Eirunepe ~America/Porto_Acre=Rio_Branco
 America/Rio_Branco ~Brazil/Acre=Rio_Branco
Afghanistan Time|GMT+04:30|Afghanistan Time|Asia/Kabul
Alaska Standard Time|Alaska Daylight Time|Alaska Time *|America/Anchorage America/Juneau America/Metlakatla America/Nome
 America/Sitka America/Yakutat ~US/Alaska=Anchorage
Amazon Standard Time|Amazon Summer Time|Amazon Standard Time *|America/Boa_Vista America/Campo_Grande America/Cuiaba
 America/Manaus America/Porto_Velho ~Brazil/West=Manaus
Anadyr Standard Time|Anadyr Summer Time|Anadyr Standard Time|Asia/Anadyr
Apia Standard Time|Apia Daylight Time|Samoa Time|Pacific/Apia
Arabian Standard Time|Arabian Daylight Time|Arabian Standard Time *|Asia/Aden Asia/Baghdad Asia/Bahrain Asia/Kuwait
 Asia/Qatar Asia/Riyadh
Argentina Standard Time|Argentina Summer Time|Argentina Standard Time *|America/Argentina/Buenos_Aires
 America/Argentina/Catamarca ~America/Argentina/ComodRivadavia=Catamarca America/Argentina/Cordoba
 America/Argentina/Jujuy America/Argentina/La_Rioja America/Argentina/Mendoza America/Argentina/Rio_Gallegos
 America/Argentina/Salta America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman
 America/Argentina/Ushuaia ~America/Buenos_Aires ~America/Catamarca ~America/Cordoba ~America/Jujuy ~America/Mendoza
 ~America/Rosario=Cordoba
Armenia Standard Time|Armenia Summer Time|Armenia Standard Time *|Asia/Yerevan
Atlantic Standard Time|Atlantic Daylight Time|Atlantic Time *|America/Anguilla America/Antigua America/Aruba
 America/Barbados America/Blanc-Sablon America/Curacao=Curaçao America/Dominica America/Glace_Bay America/Goose_Bay
 America/Grenada America/Guadeloupe America/Halifax America/Kralendijk America/Lower_Princes=Lower_Prince’s_Quarter
 America/Marigot America/Martinique America/Moncton America/Montserrat America/Port_of_Spain America/Puerto_Rico
 America/Santo_Domingo America/St_Barthelemy=St._Barthélemy America/St_Kitts=St._Kitts America/St_Lucia=St._Lucia
 America/St_Thomas=St._Thomas America/St_Vincent=St._Vincent America/Thule America/Tortola ~America/Virgin=St._Thomas
 Atlantic/Bermuda ~Canada/Atlantic=Halifax
Australian Central Standard Time|Australian Central Daylight Time|Central Australia Time *|Australia/Adelaide
 Australia/Broken_Hill Australia/Darwin ~Australia/North=Darwin ~Australia/South=Adelaide
 ~Australia/Yancowinna=Broken_Hill
Australian Central Western Standard Time|Australian Central Western Daylight Time|Australian Central Western Standard
 Time *|Australia/Eucla
Australian Eastern Standard Time|Australian Eastern Daylight Time|Eastern Australia Time *|Antarctica/Macquarie
 ~Australia/ACT=Sydney Australia/Brisbane ~Australia/Canberra=Sydney ~Australia/Currie Australia/Hobart
 Australia/Lindeman Australia/Melbourne ~Australia/NSW=Sydney ~Australia/Queensland=Brisbane Australia/Sydney
 ~Australia/Tasmania=Hobart ~Australia/Victoria=Melbourne
Australian Western Standard Time|Australian Western Daylight Time|Australian Western Standard Time *|Australia/Perth
 ~Australia/West=Perth
Azerbaijan Standard Time|Azerbaijan Summer Time|Azerbaijan Standard Time *|Asia/Baku
Azores Standard Time|Azores Summer Time|Azores Time|Atlantic/Azores
Bangladesh Standard Time|Bangladesh Summer Time|Bangladesh Standard Time *|~Asia/Dacca=Dhaka Asia/Dhaka
Bhutan Time|GMT+06:00|Bhutan Time|~Asia/Thimbu Asia/Thimphu
Bolivia Time|GMT-04:00|Bolivia Time|America/La_Paz
Brasilia Standard Time|Brasilia Summer Time|Brasilia Standard Time *|America/Araguaina America/Bahia America/Belem
 America/Fortaleza America/Maceio America/Recife America/Santarem America/Sao_Paulo ~Brazil/East=Sao_Paulo
Brunei Darussalam Time|GMT+08:00|Brunei Darussalam Time|Asia/Brunei
Cape Verde Standard Time|Cape Verde Summer Time|Cape Verde Standard Time|Atlantic/Cape_Verde
Casey Time|GMT+11:00|Casey Time|Antarctica/Casey
Central Africa Time|GMT+02:00|Central Africa Time *|Africa/Blantyre Africa/Bujumbura Africa/Gaborone Africa/Harare
 Africa/Juba Africa/Khartoum Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo Africa/Windhoek
Central European Standard Time|Central European Summer Time|Central European Time *|Africa/Algiers Africa/Ceuta
 Africa/Tunis Arctic/Longyearbyen ~Atlantic/Jan_Mayen=Longyearbyen Europe/Amsterdam Europe/Andorra Europe/Belgrade
 Europe/Berlin Europe/Bratislava Europe/Brussels Europe/Budapest Europe/Busingen Europe/Copenhagen Europe/Gibraltar
 Europe/Ljubljana Europe/Luxembourg Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica
 Europe/Prague Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz
 Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich ~Poland=Warsaw
Central Indonesia Time|GMT+08:00|Central Indonesia Time *|Asia/Makassar ~Asia/Ujung_Pandang=Makassar
Central Standard Time|Central Daylight Time|Central Time *|America/Bahia_Banderas America/Belize America/Chicago
 America/Costa_Rica America/El_Salvador America/Guatemala America/Indiana/Knox=Knox,_Indiana
 America/Indiana/Tell_City=Tell_City,_Indiana ~America/Knox_IN=Knox,_Indiana America/Managua America/Matamoros
 America/Menominee America/Merida America/Mexico_City America/Monterrey America/North_Dakota/Beulah=Beulah,_North_Dakota
 America/North_Dakota/Center=Center,_North_Dakota America/North_Dakota/New_Salem=New_Salem,_North_Dakota
 ~America/Rainy_River America/Rankin_Inlet America/Regina America/Resolute America/Swift_Current America/Tegucigalpa
 America/Winnipeg ~CST6CDT=Unknown_City ~Canada/Central=Winnipeg ~Canada/Saskatchewan=Regina ~Mexico/General=Mexico_City
 ~US/Central=Chicago ~US/Indiana-Starke=Knox,_Indiana
Chamorro Standard Time|GMT+10:00|Chamorro Standard Time *|Pacific/Guam Pacific/Saipan
Chatham Standard Time|Chatham Daylight Time|Chatham Time|~NZ-CHAT Pacific/Chatham
Chile Standard Time|Chile Summer Time|Chile Time|America/Santiago ~Chile/Continental
China Standard Time|China Daylight Time|China Standard Time *|~Asia/Chongqing=Shanghai ~Asia/Chungking=Shanghai
 ~Asia/Harbin=Shanghai ~Asia/Macao Asia/Macau=Macao Asia/Shanghai ~PRC=Shanghai
Christmas Island Time|GMT+07:00|Christmas Island Time|Indian/Christmas
Chuuk Time|GMT+10:00|Chuuk Time|Pacific/Chuuk ~Pacific/Truk ~Pacific/Yap
Cocos Islands Time|GMT+06:30|Cocos Islands Time|Indian/Cocos
Colombia Standard Time|Colombia Summer Time|Colombia Standard Time *|America/Bogota
Cook Islands Standard Time|Cook Islands Half Summer Time|Cook Islands Standard Time *|Pacific/Rarotonga
Coordinated Universal Time|Coordinated Universal Time|Coordinated Universal Time|~Etc/UCT ~Etc/UTC ~Etc/Universal
 ~Etc/Zulu ~UCT UTC ~Universal ~Zulu
Cuba Standard Time|Cuba Daylight Time|Cuba Time|America/Havana ~Cuba
Davis Time|GMT+07:00|Davis Time|Antarctica/Davis
Dumont-d’Urville Time|GMT+10:00|Dumont-d’Urville Time *|Antarctica/DumontDUrville=Dumont_d’Urville
East Africa Time|GMT+03:00|East Africa Time *|Africa/Addis_Ababa Africa/Asmara ~Africa/Asmera=Asmara
 Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala Africa/Mogadishu Africa/Nairobi Indian/Antananarivo Indian/Comoro
 Indian/Mayotte
East Greenland Standard Time|East Greenland Summer Time|East Greenland Time *|America/Scoresbysund=Ittoqqortoormiit
East Kazakhstan Time|GMT+06:00|East Kazakhstan Time *|Asia/Almaty Asia/Qostanay=Kostanay
East Timor Time|GMT+09:00|East Timor Time *|Asia/Dili
Easter Island Standard Time|Easter Island Summer Time|Easter Island Time|~Chile/EasterIsland Pacific/Easter
Eastern European Standard Time|Eastern European Summer Time|Eastern European Time *|Africa/Cairo Africa/Tripoli
 Asia/Beirut Asia/Gaza Asia/Hebron Asia/Nicosia ~Egypt=Cairo Europe/Athens Europe/Bucharest Europe/Chisinau
 Europe/Helsinki Europe/Kaliningrad ~Europe/Kiev=Kyiv Europe/Kyiv Europe/Mariehamn ~Europe/Nicosia Europe/Riga
 Europe/Sofia Europe/Tallinn ~Europe/Tiraspol=Chisinau ~Europe/Uzhgorod=Uzhhorod Europe/Vilnius ~Europe/Zaporozhye
 ~Libya=Tripoli
Eastern Indonesia Time|GMT+09:00|Eastern Indonesia Time *|Asia/Jayapura
Eastern Standard Time|Eastern Daylight Time|Eastern Time *|America/Atikokan America/Cancun America/Cayman
 ~America/Coral_Harbour=Atikokan America/Detroit ~America/Fort_Wayne=Indianapolis America/Grand_Turk
 America/Indiana/Indianapolis America/Indiana/Marengo=Marengo,_Indiana America/Indiana/Petersburg=Petersburg,_Indiana
 America/Indiana/Vevay=Vevay,_Indiana America/Indiana/Vincennes=Vincennes,_Indiana
 America/Indiana/Winamac=Winamac,_Indiana ~America/Indianapolis America/Iqaluit America/Jamaica
 America/Kentucky/Louisville America/Kentucky/Monticello=Monticello,_Kentucky ~America/Louisville America/Nassau
 America/New_York ~America/Nipigon America/Panama ~America/Pangnirtung America/Port-au-Prince ~America/Thunder_Bay
 America/Toronto ~Canada/Eastern=Toronto ~EST5EDT=Unknown_City ~Jamaica ~US/East-Indiana=Indianapolis
 ~US/Eastern=New_York ~US/Michigan=Detroit
Ecuador Time|GMT-05:00|Ecuador Time|America/Guayaquil
Falkland Islands Standard Time|Falkland Islands Summer Time|Falkland Islands Standard Time *|Atlantic/Stanley
Fernando de Noronha Standard Time|Fernando de Noronha Summer Time|Fernando de Noronha Standard Time|America/Noronha
 ~Brazil/DeNoronha
Fiji Standard Time|Fiji Summer Time|Fiji Time|Pacific/Fiji
French Guiana Time|GMT-03:00|French Guiana Time|America/Cayenne
French Southern & Antarctic Time|GMT+05:00|French Southern & Antarctic Time *|Indian/Kerguelen
GMT+01:00|GMT+01:00|GMT+01:00|~Etc/GMT-1
GMT+01:00|GMT+02:00|GMT+01:00|~CET ~MET
GMT+02:00|GMT+02:00|GMT+02:00|~Etc/GMT-2
GMT+02:00|GMT+03:00|Famagusta Time|Asia/Famagusta
GMT+02:00|GMT+03:00|GMT+02:00|~EET
GMT+03:00|GMT+03:00|GMT+03:00|~Etc/GMT-3
GMT+03:00|GMT+03:00|Jordan Time|Asia/Amman
GMT+03:00|GMT+03:00|Kirov Time|Europe/Kirov
GMT+03:00|GMT+03:00|Syria Time|Asia/Damascus
GMT+03:00|GMT+03:00|Turkey Time|~Asia/Istanbul Europe/Istanbul ~Turkey
GMT+04:00|GMT+04:00|Astrakhan Time|Europe/Astrakhan
GMT+04:00|GMT+04:00|GMT+04:00|~Etc/GMT-4
GMT+04:00|GMT+04:00|Saratov Time|Europe/Saratov
GMT+04:00|GMT+04:00|Ulyanovsk Time|Europe/Ulyanovsk
GMT+05:00|GMT+05:00|GMT+05:00|~Etc/GMT-5
GMT+06:00|GMT+06:00|GMT+06:00|~Etc/GMT-6
GMT+06:00|GMT+06:00|Urumqi Time|~Asia/Kashgar Asia/Urumqi
GMT+07:00|GMT+07:00|Barnaul Time|Asia/Barnaul
GMT+07:00|GMT+07:00|GMT+07:00|~Etc/GMT-7
GMT+07:00|GMT+07:00|Tomsk Time|Asia/Tomsk
GMT+08:00|GMT+08:00|GMT+08:00|~Etc/GMT-8
GMT+09:00|GMT+09:00|GMT+09:00|~Etc/GMT-9
GMT+10:00|GMT+10:00|GMT+10:00|~Etc/GMT-10
GMT+11:00|GMT+11:00|Bougainville Time|Pacific/Bougainville
GMT+11:00|GMT+11:00|GMT+11:00|~Etc/GMT-11
GMT+11:00|GMT+11:00|Srednekolymsk Time|Asia/Srednekolymsk
GMT+12:00|GMT+12:00|GMT+12:00|~Etc/GMT-12
GMT+13:00|GMT+13:00|GMT+13:00|~Etc/GMT-13
GMT+14:00|GMT+14:00|GMT+14:00|~Etc/GMT-14
GMT-01:00|GMT-01:00|GMT-01:00|~Etc/GMT+1
GMT-02:00|GMT-02:00|GMT-02:00|~Etc/GMT+2
GMT-03:00|GMT-03:00|GMT-03:00|~Etc/GMT+3
GMT-03:00|GMT-03:00|Palmer Time|Antarctica/Palmer
GMT-03:00|GMT-03:00|Punta Arenas Time|America/Punta_Arenas
GMT-04:00|GMT-04:00|GMT-04:00|~Etc/GMT+4
GMT-05:00|GMT-04:00|Montreal Time|~America/Montreal
GMT-05:00|GMT-05:00|GMT-05:00|~EST ~Etc/GMT+5
GMT-06:00|GMT-06:00|GMT-06:00|~Etc/GMT+6
GMT-07:00|GMT-07:00|GMT-07:00|~Etc/GMT+7 ~MST
GMT-08:00|GMT-08:00|GMT-08:00|~Etc/GMT+8
GMT-09:00|GMT-09:00|GMT-09:00|~Etc/GMT+9
GMT-10:00|GMT-10:00|GMT-10:00|~Etc/GMT+10 ~HST
GMT-11:00|GMT-11:00|GMT-11:00|~Etc/GMT+11
GMT-12:00|GMT-12:00|GMT-12:00|~Etc/GMT+12
GMT|GMT+01:00|GMT|~WET
GMT|GMT+01:00|Morocco Time|Africa/Casablanca
GMT|GMT+01:00|Western Sahara Time|Africa/El_Aaiun
GMT|GMT|GMT|America/Ciudad_Juarez America/Coyhaique ~Factory
Galapagos Time|GMT-06:00|Galapagos Time|Pacific/Galapagos
Gambier Time|GMT-09:00|Gambier Time|Pacific/Gambier
Georgia Standard Time|Georgia Summer Time|Georgia Standard Time *|Asia/Tbilisi
Gilbert Islands Time|GMT+12:00|Gilbert Islands Time *|Pacific/Tarawa
Greenwich Mean Time|British Summer Time|United Kingdom Time|~Europe/Belfast Europe/London ~GB ~GB-Eire
Greenwich Mean Time|GMT+01:00|Guernsey Time|Europe/Guernsey
Greenwich Mean Time|GMT+01:00|Isle of Man Time|Europe/Isle_of_Man
Greenwich Mean Time|GMT+01:00|Jersey Time|Europe/Jersey
Greenwich Mean Time|GMT+02:00|Troll Time|Antarctica/Troll
Greenwich Mean Time|GMT|Burkina Faso Time|Africa/Ouagadougou
Greenwich Mean Time|GMT|Côte d’Ivoire Time|Africa/Abidjan
Greenwich Mean Time|GMT|Danmarkshavn Time|America/Danmarkshavn
Greenwich Mean Time|GMT|Gambia Time|Africa/Banjul
Greenwich Mean Time|GMT|Ghana Time|Africa/Accra
Greenwich Mean Time|GMT|Greenwich Mean Time|~Etc/GMT ~Etc/GMT+0 ~Etc/GMT-0 ~Etc/GMT0 ~Etc/Greenwich ~GMT ~GMT+0 ~GMT-0
 ~GMT0 ~Greenwich
Greenwich Mean Time|GMT|Guinea Time|Africa/Conakry
Greenwich Mean Time|GMT|Guinea-Bissau Time|Africa/Bissau
Greenwich Mean Time|GMT|Iceland Time|Atlantic/Reykjavik ~Iceland
Greenwich Mean Time|GMT|Liberia Time|Africa/Monrovia
Greenwich Mean Time|GMT|Mali Time|Africa/Bamako ~Africa/Timbuktu
Greenwich Mean Time|GMT|Mauritania Time|Africa/Nouakchott
Greenwich Mean Time|GMT|Senegal Time|Africa/Dakar
Greenwich Mean Time|GMT|Sierra Leone Time|Africa/Freetown
Greenwich Mean Time|GMT|St. Helena Time|Atlantic/St_Helena
Greenwich Mean Time|GMT|São Tomé & Príncipe Time|Africa/Sao_Tome
Greenwich Mean Time|GMT|Togo Time|Africa/Lome
Greenwich Mean Time|Irish Standard Time|Ireland Time|~Eire Europe/Dublin
Gulf Standard Time|GMT+04:00|Gulf Standard Time *|Asia/Dubai Asia/Muscat
Guyana Time|GMT-04:00|Guyana Time|America/Guyana
Hawaii-Aleutian Standard Time|Hawaii-Aleutian Daylight Time|Hawaii-Aleutian Time *|America/Adak ~America/Atka=Adak
 Pacific/Honolulu ~Pacific/Johnston ~US/Aleutian=Adak ~US/Hawaii=Honolulu
Hong Kong Standard Time|Hong Kong Summer Time|Hong Kong Standard Time|Asia/Hong_Kong ~Hongkong
Hovd Standard Time|Hovd Summer Time|Hovd Standard Time|Asia/Hovd
India Standard Time|GMT+05:30|India Standard Time *|~Asia/Calcutta=Kolkata Asia/Colombo Asia/Kolkata
Indian Ocean Time|GMT+06:00|Indian Ocean Time *|Indian/Chagos
Indochina Time|GMT+07:00|Indochina Time *|Asia/Bangkok Asia/Ho_Chi_Minh=Ho_Chi_Minh_City Asia/Phnom_Penh
 ~Asia/Saigon=Ho_Chi_Minh_City Asia/Vientiane
Iran Standard Time|Iran Daylight Time|Iran Standard Time *|Asia/Tehran ~Iran=Tehran
Irkutsk Standard Time|Irkutsk Summer Time|Irkutsk Standard Time|Asia/Irkutsk
Israel Standard Time|Israel Daylight Time|Israel Time|Asia/Jerusalem ~Asia/Tel_Aviv ~Israel
Japan Standard Time|Japan Daylight Time|Japan Standard Time *|Asia/Tokyo ~Japan=Tokyo
Korean Standard Time|Korean Daylight Time|Korean Standard Time *|Asia/Pyongyang Asia/Seoul ~ROK=Seoul
Kosrae Time|GMT+11:00|Kosrae Time|Pacific/Kosrae
Krasnoyarsk Standard Time|Krasnoyarsk Summer Time|Krasnoyarsk Standard Time *|Asia/Novokuznetsk
Krasnoyarsk Standard Time|Krasnoyarsk Summer Time|Krasnoyarsk Standard Time|Asia/Krasnoyarsk
Kyrgyzstan Time|GMT+06:00|Kyrgyzstan Time|Asia/Bishkek
Line Islands Time|GMT+14:00|Line Islands Time *|Pacific/Kiritimati
Lord Howe Standard Time|Lord Howe Daylight Time|Lord Howe Time|~Australia/LHI Australia/Lord_Howe
Magadan Standard Time|Magadan Summer Time|Magadan Standard Time|Asia/Magadan
Malaysia Time|GMT+08:00|Malaysia Time *|Asia/Kuching
Malaysia Time|GMT+08:00|Malaysia Time|Asia/Kuala_Lumpur
Maldives Time|GMT+05:00|Maldives Time|Indian/Maldives
Marquesas Time|GMT-09:30|Marquesas Time|Pacific/Marquesas
Marshall Islands Time|GMT+12:00|Marshall Islands Time *|~Kwajalein Pacific/Kwajalein
Marshall Islands Time|GMT+12:00|Marshall Islands Time|Pacific/Majuro
Mauritius Standard Time|Mauritius Summer Time|Mauritius Standard Time|Indian/Mauritius
Mawson Time|GMT+05:00|Mawson Time|Antarctica/Mawson
Mexican Pacific Standard Time|Mexican Pacific Daylight Time|Mexican Pacific Time *|America/Chihuahua America/Hermosillo
 America/Mazatlan ~Mexico/BajaSur=Mazatlan
Moscow Standard Time|Moscow Summer Time|Belarus Time|Europe/Minsk
Moscow Standard Time|Moscow Summer Time|Moscow Standard Time|~W-SU
Moscow Standard Time|Moscow Summer Time|Moscow Time|Europe/Moscow
Moscow Standard Time|Moscow Summer Time|Simferopol Time|Europe/Simferopol
Mountain Standard Time|Mountain Daylight Time|Mountain Time *|America/Boise America/Cambridge_Bay America/Creston
 America/Dawson_Creek America/Denver America/Edmonton America/Fort_Nelson America/Inuvik America/Ojinaga America/Phoenix
 ~America/Shiprock=Denver ~America/Yellowknife ~Canada/Mountain=Edmonton ~MST7MDT=Unknown_City ~Navajo=Denver
 ~US/Arizona=Phoenix ~US/Mountain=Denver
Myanmar Time|GMT+06:30|Myanmar Time *|~Asia/Rangoon=Yangon Asia/Yangon
Nauru Time|GMT+12:00|Nauru Time|Pacific/Nauru
Nepal Time|GMT+05:45|Nepal Time|Asia/Kathmandu ~Asia/Katmandu
New Caledonia Standard Time|New Caledonia Summer Time|New Caledonia Standard Time *|Pacific/Noumea
New Zealand Standard Time|New Zealand Daylight Time|New Zealand Time *|Antarctica/McMurdo
New Zealand Standard Time|New Zealand Daylight Time|New Zealand Time|~Antarctica/South_Pole ~NZ Pacific/Auckland
Newfoundland Standard Time|Newfoundland Daylight Time|Newfoundland Time *|America/St_Johns=St._John’s
 ~Canada/Newfoundland=St._John’s
Niue Time|GMT-11:00|Niue Time|Pacific/Niue
Norfolk Island Standard Time|Norfolk Island Daylight Time|Norfolk Island Time|Pacific/Norfolk
Northwest Mexico Standard Time|Northwest Mexico Daylight Time|Northwest Mexico Time *|~America/Santa_Isabel
Novosibirsk Standard Time|Novosibirsk Summer Time|Novosibirsk Standard Time|Asia/Novosibirsk
Omsk Standard Time|Omsk Summer Time|Omsk Standard Time|Asia/Omsk
Pacific Standard Time|Pacific Daylight Time|Pacific Time *|~America/Ensenada=Tijuana America/Los_Angeles America/Tijuana
 America/Vancouver ~Canada/Pacific=Vancouver ~Mexico/BajaNorte=Tijuana ~PST8PDT=Unknown_City ~US/Pacific=Los_Angeles
Pakistan Standard Time|Pakistan Summer Time|Pakistan Standard Time *|Asia/Karachi
Palau Time|GMT+09:00|Palau Time|Pacific/Palau
Papua New Guinea Time|GMT+10:00|Papua New Guinea Time *|Pacific/Port_Moresby
Paraguay Standard Time|Paraguay Summer Time|Paraguay Time|America/Asuncion
Peru Standard Time|Peru Summer Time|Peru Standard Time *|America/Lima
Petropavlovsk-Kamchatski Standard Time|Petropavlovsk-Kamchatski Summer Time|Petropavlovsk-Kamchatski Standard Time
 *|Asia/Kamchatka
Philippine Standard Time|Philippine Summer Time|Philippine Standard Time *|Asia/Manila
Phoenix Islands Time|GMT+13:00|Phoenix Islands Time *|~Pacific/Enderbury Pacific/Kanton=Enderbury
Pitcairn Time|GMT-08:00|Pitcairn Islands Time|Pacific/Pitcairn
Ponape Time|GMT+11:00|Ponape Time *|Pacific/Pohnpei ~Pacific/Ponape=Pohnpei
Rothera Time|GMT-03:00|Rothera Time|Antarctica/Rothera
Réunion Time|GMT+04:00|Réunion Time|Indian/Reunion
Sakhalin Standard Time|Sakhalin Summer Time|Sakhalin Standard Time|Asia/Sakhalin
Samara Standard Time|Samara Summer Time|Samara Standard Time|Europe/Samara
Samoa Standard Time|Samoa Daylight Time|Samoa Standard Time *|Pacific/Midway Pacific/Pago_Pago ~Pacific/Samoa=Pago_Pago
 ~US/Samoa=Pago_Pago
Seychelles Time|GMT+04:00|Seychelles Time|Indian/Mahe
Singapore Standard Time|GMT+08:00|Singapore Standard Time|Asia/Singapore ~Singapore
Solomon Islands Time|GMT+11:00|Solomon Islands Time|Pacific/Guadalcanal
South Africa Standard Time|GMT+02:00|South Africa Standard Time *|Africa/Johannesburg Africa/Maseru Africa/Mbabane
South Georgia Time|GMT-02:00|South Georgia Time|Atlantic/South_Georgia
St. Pierre & Miquelon Standard Time|St. Pierre & Miquelon Daylight Time|St. Pierre & Miquelon Time|America/Miquelon
Suriname Time|GMT-03:00|Suriname Time|America/Paramaribo
Syowa Time|GMT+03:00|Syowa Time|Antarctica/Syowa
Tahiti Time|GMT-10:00|Tahiti Time|Pacific/Tahiti
Taipei Standard Time|Taipei Daylight Time|Taipei Standard Time|Asia/Taipei ~ROC
Tajikistan Time|GMT+05:00|Tajikistan Time|Asia/Dushanbe
Tokelau Time|GMT+13:00|Tokelau Time|Pacific/Fakaofo
Tonga Standard Time|Tonga Summer Time|Tonga Standard Time *|Pacific/Tongatapu
Turkmenistan Standard Time|Turkmenistan Summer Time|Turkmenistan Standard Time *|Asia/Ashgabat ~Asia/Ashkhabad=Ashgabat
Tuvalu Time|GMT+12:00|Tuvalu Time|Pacific/Funafuti
Ulaanbaatar Standard Time|Ulaanbaatar Summer Time|Ulaanbaatar Standard Time *|~Asia/Choibalsan
Ulaanbaatar Standard Time|Ulaanbaatar Summer Time|Ulaanbaatar Standard Time|Asia/Ulaanbaatar ~Asia/Ulan_Bator
Uruguay Standard Time|Uruguay Summer Time|Uruguay Standard Time *|America/Montevideo
Uzbekistan Standard Time|Uzbekistan Summer Time|Uzbekistan Standard Time *|Asia/Samarkand Asia/Tashkent
Vanuatu Standard Time|Vanuatu Summer Time|Vanuatu Standard Time *|Pacific/Efate
Venezuela Time|GMT-04:00|Venezuela Time|America/Caracas
Vladivostok Standard Time|Vladivostok Summer Time|Vladivostok Standard Time *|Asia/Ust-Nera
Vladivostok Standard Time|Vladivostok Summer Time|Vladivostok Standard Time|Asia/Vladivostok
Volgograd Standard Time|Volgograd Summer Time|Volgograd Standard Time|Europe/Volgograd
Vostok Time|GMT+06:00|Vostok Time|Antarctica/Vostok
Wake Island Time|GMT+12:00|Wake Island Time|Pacific/Wake
Wallis & Futuna Time|GMT+12:00|Wallis & Futuna Time|Pacific/Wallis
West Africa Standard Time|West Africa Summer Time|West Africa Standard Time *|Africa/Bangui Africa/Brazzaville
 Africa/Douala Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Luanda Africa/Malabo Africa/Ndjamena Africa/Niamey
 Africa/Porto-Novo
West Greenland Standard Time|West Greenland Summer Time|West Greenland Time *|~America/Godthab=Nuuk America/Nuuk
West Kazakhstan Time|GMT+05:00|West Kazakhstan Time *|Asia/Aqtau Asia/Aqtobe Asia/Atyrau Asia/Oral Asia/Qyzylorda
Western European Standard Time|Western European Summer Time|Western European Time *|Atlantic/Canary
 ~Atlantic/Faeroe=Faroe Atlantic/Faroe Atlantic/Madeira Europe/Lisbon ~Portugal=Lisbon
Western Indonesia Time|GMT+07:00|Western Indonesia Time *|Asia/Jakarta Asia/Pontianak
Yakutsk Standard Time|Yakutsk Summer Time|Yakutsk Standard Time *|Asia/Chita Asia/Khandyga
Yakutsk Standard Time|Yakutsk Summer Time|Yakutsk Standard Time|Asia/Yakutsk
Yekaterinburg Standard Time|Yekaterinburg Summer Time|Yekaterinburg Standard Time|Asia/Yekaterinburg
Yukon Time|GMT-07:00|Yukon Time *|America/Dawson America/Whitehorse ~Canada/Yukon=Whitehorse
`;

export interface ZoneNames {
  readonly standard: string;
  readonly daylight: string;
  /** The display name without the offset before it. */
  readonly place: string;
  /** Whether `GetSystemTimeZones` has it. */
  readonly isListed: boolean;
}

/** The rows of a table whose rows may be continued. */
export const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .replaceAll('\n ', ' ')
    .split('\n')
    .map((row) => row.split('|'));

const cityOf = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

let zones: Map<string, ZoneNames> | undefined;

/** Every time zone id that is not Windows's. */
export function namedZones(): ReadonlyMap<string, ZoneNames> {
  if (zones) return zones;
  zones = new Map();
  for (const [standard = '', daylight = '', display = '', entries = ''] of rowsOf(table))
    for (const entry of entries.split(' ')) {
      const isListed = !entry.startsWith('~');
      const [id = '', city = cityOf(id)] = (isListed ? entry : entry.slice(1)).split('=');
      const place = display.replace('*', `(${city.replaceAll('_', ' ')})`);
      zones.set(id, { standard, daylight, place, isListed });
    }
  return zones;
}
