# The same cells as an evaluator would write them: a loop over domains, cohorts and waves with the functions that R and its packages
# are known for. Only the test, the rank test with its interval, and one effect size; no corrections, pooling, funnel or models.

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(here, "shared.R"))
suppressPackageStartupMessages(library(effectsize))

scores <- as.data.frame(read_scores())
cells <- timed("idiomatic", {
  rows <- list()
  for (group in split(scores, list(scores$domain, scores$cohort))) {
    for (wave in c("w1", "w2", "w3")) {
      people <- group[!is.na(group[[wave]]), ]
      change <- t.test(people[[wave]], people$w0, paired = TRUE)
      ranks <- suppressWarnings(wilcox.test(people[[wave]], people$w0, paired = TRUE, exact = FALSE, conf.int = TRUE))
      effect <- suppressMessages(cohens_d(people[[wave]], people$w0, paired = TRUE))
      rows[[length(rows) + 1]] <- data.frame(
        domain = group$domain[1], wave = wave, cohort = group$cohort[1], meanChange = change$estimate[[1]],
        low = change$conf.int[1], high = change$conf.int[2], p = change$p.value,
        wPlus = ranks$statistic[[1]], pWilcoxonNormal = ranks$p.value, dZ = effect$Cohens_d
      )
    }
  }
  do.call(rbind, rows)
})
write_figures(cells, "idiomatic.csv")
print_memory()
