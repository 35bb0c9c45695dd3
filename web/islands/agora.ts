import { start_copying } from "./copy";
import { start_counters } from "./counter";
import { start_dialogs } from "./dialog";
import { start_inbox } from "./inbox";
import { start_keys } from "./keys";
import { start_late_pictures } from "./late";
import { start_partial_updates } from "./partial";
import { start_live_search } from "./live";
import { start_menus } from "./menu";
import { start_passwords } from "./password";
import { start_printing } from "./print";
import { start_suggestions } from "./suggest";
import { start_unsaved_warning } from "./unsaved";

// Each of these only improves a page that already works; none needs another.
document.documentElement.classList.add("has-script");
start_partial_updates();
start_menus();
start_dialogs();
start_copying();
start_counters();
start_passwords();
start_printing();
start_unsaved_warning();
start_live_search();
start_suggestions();
start_keys();
start_inbox();
start_late_pictures();
