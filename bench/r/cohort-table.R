# The cohort table as somebody who knows R well would write it: vectors, no data frame in the inner loop, counts of equal changes
# instead of all pairs, and one root search an effect-size limit.

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(here, "shared.R"))
suppressPackageStartupMessages(library(data.table))
invisible(setDTthreads(1))

hedges <- function(df) exp(lgamma(df / 2) - lgamma((df - 1) / 2) - log(df / 2) / 2)

# The noncentralities that leave 2.5% of the distribution above t, and below it.
noncentral_limits <- function(t, df) {
  reach <- 3 + 4 * sqrt(1 + t^2 / (2 * df))
  at <- function(share) {
    miss <- function(ncp) suppressWarnings(pt(t, df, ncp)) - share
    uniroot(miss, c(t - reach, t + reach), tol = 1e-12)$root
  }
  c(at(0.975), at(0.025))
}

# The averages of all pairs of changes, from their distinct values and how often each occurs.
average_at_rank <- function(changes) {
  distinct <- sort(unique(changes))
  counts <- tabulate(match(changes, distinct))
  pairs <- outer(counts, counts)
  diag(pairs) <- counts * (counts + 1) / 2
  keep <- upper.tri(pairs, diag = TRUE)
  averages <- outer(distinct, distinct, "+")[keep] / 2
  order <- order(averages)
  averages <- averages[order]
  reached <- cumsum(pairs[keep][order])
  function(rank) averages[findInterval(rank - 0.5, reached) + 1]
}

cell <- function(before, after) {
  both <- !is.na(before) & !is.na(after)
  before <- before[both]
  after <- after[both]
  change <- after - before
  n <- length(change)
  df <- n - 1
  mean_change <- mean(change)
  sd_change <- sd(change)
  se <- sd_change / sqrt(n)
  t <- mean_change / se
  average_sd <- sqrt((var(before) + var(after)) / 2)
  j <- hedges(df)
  g_limits <- j * noncentral_limits(t, df) * sd_change / (sqrt(n) * average_sd)

  moved <- change[change != 0]
  m <- length(moved)
  ranks <- rank(abs(moved))
  w_plus <- sum(ranks[moved > 0])
  ties <- tabulate(match(abs(moved), unique(abs(moved))))
  variance <- m * (m + 1) * (2 * m + 1) / 24 - sum(ties^3 - ties) / 48
  excess <- w_plus - m * (m + 1) / 4
  z <- (excess - 0.5 * sign(excess)) / sqrt(variance)

  at <- average_at_rank(change)
  averages <- n * (n + 1) / 2
  k <- if (n <= 50) qsignrank(0.025, n) else floor(averages / 2 - qnorm(0.975) * sqrt(n * (n + 1) * (2 * n + 1) / 24))
  k <- max(1, k)
  middle <- if (averages %% 2 == 1) at((averages + 1) / 2) else (at(averages / 2) + at(averages / 2 + 1)) / 2
  list(
    n = n, meanPre = mean(before), meanPost = mean(after), meanChange = mean_change, sdChange = sd_change,
    low = mean_change - qt(0.975, df) * se, high = mean_change + qt(0.975, df) * se, p = 2 * pt(-abs(t), df),
    gAv = j * mean_change / average_sd, gAvLow = g_limits[1], gAvHigh = g_limits[2],
    wPlus = w_plus, pWilcoxonNormal = 2 * pnorm(-abs(z)),
    hodgesLehmann = middle, hodgesLehmannLow = at(k), hodgesLehmannHigh = at(averages + 1 - k),
    probabilityOfImprovement = (sum(change > 0) + sum(change == 0) / 2) / n
  )
}

# tau2 where the slope of the restricted likelihood is 0, or 0 where it falls from the start.
reml <- function(y, v) {
  slope <- function(tau2) {
    w <- 1 / (v + tau2)
    mu <- sum(w * y) / sum(w)
    sum(w^2 * (y - mu)^2) - sum(w) + sum(w^2) / sum(w)
  }
  if (slope(0) <= 0) 0 else uniroot(slope, c(0, 10 * var(y)), tol = 1e-14)$root
}

pooled <- function(y, v) {
  k <- length(y)
  tau2 <- reml(y, v)
  w <- 1 / (v + tau2)
  mu <- sum(w * y) / sum(w)
  se <- sqrt(sum(w * (y - mu)^2) / ((k - 1) * sum(w)))
  w0 <- 1 / v
  list(
    tau2 = tau2, estimate = mu, standardError = se,
    predictionLow = mu - qt(0.975, k - 1) * sqrt(tau2 + se^2), q = sum(w0 * (y - sum(w0 * y) / sum(w0))^2)
  )
}

shrunken <- function(y, v) {
  tau2 <- reml(y, v)
  w <- 1 / (v + tau2)
  mu <- sum(w * y) / sum(w)
  mu + tau2 / (tau2 + v) * (y - mu)
}

funnel_z <- function(y, n, s) (y - sum(n * y) / sum(n)) / (sqrt(sum((n - 1) * s^2) / sum(n - 1)) / sqrt(n))

phi <- function(z) {
  limits <- quantile(z, c(0.1, 0.9))
  mean(pmin(pmax(z, limits[1]), limits[2])^2)
}

# Follow-up by baseline and cohort against follow-up by baseline: sums around cohort means, no column a cohort.
cohort_test <- function(before, after, cohort) {
  both <- !is.na(before) & !is.na(after)
  x <- before[both]
  y <- after[both]
  g <- match(cohort[both], unique(cohort[both]))
  within <- function(values) values - (rowsum(values, g)[, 1] / tabulate(g))[g]
  around <- function(values) values - mean(values)
  rest <- function(x, y) sum((y - sum(x * y) / sum(x^2) * x)^2)
  df1 <- max(g) - 1
  df2 <- length(x) - max(g) - 1
  left <- rest(within(x), within(y))
  f <- (rest(around(x), around(y)) - left) / df1 / (left / df2)
  list(n = length(x), f = f, df1 = df1, df2 = df2, pAncova = pf(f, df1, df2, lower.tail = FALSE))
}

scores <- read_scores()
cells <- timed("table", {
  long <- melt(scores, id.vars = c("cohort", "domain", "w0"), measure.vars = c("w1", "w2", "w3"), variable.name = "wave", value.name = "after")
  cells <- long[, cell(w0, after), by = .(domain, wave, cohort)]
  cells[, `:=`(pHolm = p.adjust(p, "holm"), pBenjaminiHochberg = p.adjust(p, "BH"), shrunken = shrunken(meanChange, sdChange^2 / n), funnelZ = funnel_z(meanChange, n, sdChange)), by = .(domain, wave)]
  comparisons <- cells[, c(pooled(meanChange, sdChange^2 / n), phi = phi(funnelZ)), by = .(domain, wave)]
  tests <- long[, cohort_test(w0, after, cohort), by = .(domain, wave)]
  list(cells = cells, comparisons = comparisons[tests, on = .(domain, wave)])
})
write_figures(cells$cells, "cells.csv")
write_figures(cells$comparisons, "comparisons.csv")
print_memory()
