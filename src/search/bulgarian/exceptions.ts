/**
 * What rules of endings cannot tell: forms that share only a beginning, or not even that. Each line gives the
 * stem and the beginnings that are read as it; `-` marks a stem that is one of them, `=` a whole word.
 */
const families = `
човек =хора =хората
ден =ден =деня =денят =дни =дните =дена
дет =дете =детето =деца =децата
ръ =ръка =ръката =ръце =ръцете
врем време
им =име =името =имена =имената
брат =братя =братята
път =път =пътя =пътят =пътища =пътищата
час =час =часа =часът =часове =часовете
куп купув
продад продажб
засн заснем заснел заснет
цел =цел =целта =цели =целите
мисл =мисъл =мисълта =мисли =мислите
вечер =вечер =вечерта =вечери =вечерите
захар-
кабел-
панел-
тунел-
терминал-
хотел-
код =код =кода =кодът =кодове =кодовете
дв =две =двете =два =двата =двама =двамата
архив-
парол-
потребител-
контакт-
телефон-
екран-
канал-
домейн-
клиент-
акаунт-
профил-
имейл-
адрес-
модул-
сървър-
влез- вляз влиз влех
излез- изляз излиз
отвор- отвар
затвор- затвар
прилож- прилаг приложен
предлож- предлаг
избер- избир избор избра
събер- събир събра
избер избор избра
събер събра
разбер разбра
въвед въвел
превед превел
извед извел
провед провел
поле =поле =полето =полета =полетата
получ-
прат- пращ
обърн- обръщ
върн- връщ върща върна
взем- взим вземе взе
прием- приел приет приех прие
даде- дава дадо дадат
чув- чуя чуе чух чул =чуй =чуйте чути
чет =чел =чела =чели =чета =четеш =чете =четем =четат четене =чети =четете =чел =чела =чели =четох
прочет прочел
съобщ-
запис- запиш
пис пиша пише пиши писах писал писан писане =пишат =писма =писмо =писмото =писмата
помог- помаг помощ
създ създад създав създам
защит- защищ
покан-
пус пусн пуск
отговор- отговар
разговор- разговар
договор- договар
намер- намир
голем- голям
проблем-
обем-
успех- успеш успес
меню-
видео- =видеа =видеата
машин-
градин-
забран-
забрав-
кръпк-
картин-
сметан-
постоян-
брой =брой =броя =броят =броеве =броевете
правил правило правила
дар даря даре дари дарил
цвет- цвят
добав-
обнов-
песен- песн
реш реша реши реше
спам-
лиц =лице =лицето =лица =лицата лицев
формат форматир =формат =форматът =формати =форматите =форматен
модел-
клавиш-
заплах-
плъзн- плъзг
скри скрив скрия =скрие скриеш скрием скриет скрит скрий =скри скрих скрил
спр- спир
кач кача качи каче качв качил
данн =данни =данните
копи =копие =копието =копия =копията копир
следващ-
поднов-
разшир-
изпълн-
лог =лог =лога =логът =логове =логовете
режим-
начал-
начин-
държав-
марк-
пари =пари =парите паричн =паричен
обясн-
организ-
орган-
диск-
скорост-
седмиц-
запит-
попит-
намал-
похвал-
запал-
слог слага
удар удря
позн позна
разпозн разпозна
търс търсач
пис напис напиш
изтр =трия =трие =триеш =трием =триете =трият =триене =триенето
скри =крия =крие =криеш =крием =криете =крият =криене =криенето
`;

/** Neuters whose plural ends in -та: реле, релета. Of other words that is the article, or a stem's own. */
const neuters: ReadonlySet<string> = new Set(
  `авокадо аташе бижу демо депо досие евро интервю кабаре кафе каре клише купе лоби лого море пюре ревю реле резюме
    табу такси тире фоайе хоби шосе шоу`.split(/\s+/),
);

/** Roots whose sounds change, after any prefix: изнеса, изнасям, износ. Stem and forms of each. */
const roots: readonly (readonly [string, RegExp])[] = [
  ['бер', /бер|бир/],
  ['вед', /вед|вежд/],
  ['дад', /дава|дад|да(?:м|ш|х|хме|л|ла|ли)$/],
  ['лож', /лож|лаг/],
  ['нес', /нес|нася|нос(?!т)/],
  ['прат', /прат|пращ/],
  ['пус', /пусн|пуск/],
  ['тек', /тека|тече|текъл|текл|тича/],
  ['тис', /тисн|тиск/],
  ['чет', /чет|чит/],
  ['върн', /върн|връщ/],
];
const prefix = '(?:до|за|из|въз|на|от|по|под|пре|пред|при|про|раз|съ|въ|в|об)+';
const hasPrefix = new RegExp(`^${prefix}`);
const prefixed = roots.map(([stem, forms]) => [stem, new RegExp(`^(${prefix})(?:${forms.source})`)] as const);

interface Exceptions {
  readonly words: ReadonlyMap<string, string>;
  readonly beginnings: ReadonlyMap<string, string>;
}

function read(lines: string): Exceptions {
  const words = new Map<string, string>();
  const beginnings = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [first = '', ...forms] = line.split(' ');
    const stem = first.replace('-', '');
    if (stem !== first) beginnings.set(stem, stem);
    for (const form of forms) {
      if (form.startsWith('=')) words.set(form.slice(1), stem);
      else beginnings.set(form, stem);
    }
  }
  return { words, beginnings };
}

const { words, beginnings } = read(families);
const longest = Math.max(...[...beginnings.keys()].map((beginning) => beginning.length));

/** The stem of a word that no rule fits; undefined for all others. */
export function exceptionalStem(word: string): string | undefined {
  const whole = words.get(word);
  if (whole !== undefined) return whole;
  const neuter = /т[оа]$/.test(word) ? word.replace(/(?:та)?(?:то|та)$/, '') : word;
  if (neuters.has(neuter)) return neuter;
  for (let length = Math.min(longest, word.length); length > 2; length -= 1) {
    const stem = beginnings.get(word.slice(0, length));
    if (stem !== undefined) return stem;
  }
  if (!hasPrefix.test(word)) return undefined;
  for (const [stem, forms] of prefixed) {
    const before = forms.exec(word)?.[1];
    if (before !== undefined) return before + stem;
  }
  return undefined;
}
