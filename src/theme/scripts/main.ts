/** All that runs before the reader does anything; the rest is loaded when it is reached for. */
import { startCopyButtons } from './copy-code.ts';
import { startContents } from './contents.ts';
import { startFigures } from './figures.ts';
import { startEncryption } from './encryption-intent.ts';
import { startFolds } from './folds.ts';
import { startLinkedTabs } from './linked-tabs.ts';
import { startSearch } from './search-intent.ts';
import { startSheets } from './sheets.ts';
import { startThemeSwitch } from './theme-switch.ts';

const { wants } = document.body.dataset;

startThemeSwitch();
startLinkedTabs();
startContents();
startSheets();
startFolds();
startCopyButtons();
startFigures();
startSearch();
startEncryption();
if (wants) void import('./wanted.ts').then(({ startWanted }) => startWanted(wants.split(' ')));
