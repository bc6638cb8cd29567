/**
 * What rules of endings cannot tell: forms that share only a beginning, or not even that. Each line gives the
 * stem and the beginnings that are cut and read as it; `=` marks a whole word.
 */
const families = `
човек =хора =хората
ден =ден =деня =денят =дни =дните =дни =днитете =дена
дет =дете =детето =деца =децата
ръ =ръка =ръката =ръце =ръцете
врем време
им =име =името =имена =имената
брат =братя =братята
път =път =пътя =пътят =пътища =пътищата
час =час =часа =часът =часове =часовете
код =код =кода =кодът =кодове =кодовете
дв =две =двете =два =двата =двама =двамата
архив архив
парол парол
потребител потребител
контакт контакт
телефон телефон
екран екран
канал канал
домейн домейн
клиент клиент
акаунт акаунт
профил профил
имейл имейл
адрес адрес
модул модул
сървър сървър
влез влез вляз влиз влех
излез излез изляз излиз
отвор отвор отвар
затвор затвор затвар
прилож прилож прилаг приложен
предлож предлож предлаг
избер избер избир избор избра
събер събер събир събра
получ получ
изпрат изпрат изпращ
прат прат праща прате
обърн обърн обръщ
върн върн връщ върща върна
взем взем взим вземе взе
прием прием приел приет приех прие
даде даде дава дадо дадат
чет =чета =четеш =чете =четем =четат четене =чети =четете =чел =чела =чели =четох
прочет прочет прочит
съобщ съобщ
запис запис запиш
пис пиша пише пиши писах писал писан писане =пишат =писма =писмо =писмото =писмата
помог помог помаг помощ
създ създад създав създам
защит защит защищ
покан покан
натис натисн натиск
пус пусн пуска
отговор отговор отговар
разговор разговор разговар
договор договор договар
намер намер намир
голем голям голем
проблем проблем
обем обем
успех успех успеш успес
меню меню
видео =видеа =видеата видео
машин машин
градин градин
забран забран
забрав забрав
кръпк кръпк
картин картин
сметан сметан
постоян постоян
брой =брой =броя =броят =броеве =броевете
правил правило правила
дар даря даре дари дарил
цвет цвят цвет
добав добав
обнов обнов
песен песен песн
реш =реша реши реше решав
`;

interface Exceptions {
  readonly words: ReadonlyMap<string, string>;
  readonly beginnings: ReadonlyMap<string, string>;
}

function read(lines: string): Exceptions {
  const words = new Map<string, string>();
  const beginnings = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [stem = '', ...forms] = line.split(' ');
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
  for (let length = Math.min(longest, word.length); length > 2; length -= 1) {
    const stem = beginnings.get(word.slice(0, length));
    if (stem !== undefined) return stem;
  }
  return undefined;
}
