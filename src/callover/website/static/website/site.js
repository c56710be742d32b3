// Pages work without this file: it only folds the menu on small screens and moves focus to an error summary.
import { initAll } from "../govuk/govuk-frontend.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();
