# The mixed model for repeated measures as somebody who knows the method well would write it in R: sums for each pattern of
# answered waves instead of a row a person, a general optimiser, and numeric derivatives for the degrees of freedom.

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(here, "shared.R"))
suppressPackageStartupMessages(library(numDeriv))

patterns_of <- function(scores) {
  answered <- !is.na(scores)
  groups <- split(seq_len(nrow(scores)), as.vector(answered %*% 2^(seq_len(ncol(scores)) - 1)))
  lapply(groups, function(people) {
    waves <- which(answered[people[1], ])
    own <- scores[people, waves, drop = FALSE]
    means <- colMeans(own)
    list(waves = waves, n = length(people), means = means, scatter = crossprod(sweep(own, 2, means)))
  })
}

covariance_of <- function(theta, k) {
  sigma <- matrix(0, k, k)
  sigma[lower.tri(sigma, TRUE)] <- theta
  sigma + t(sigma) - diag(diag(sigma))
}

at <- function(theta, patterns, k) {
  sigma <- covariance_of(theta, k)
  information <- matrix(0, k, k)
  right <- numeric(k)
  log_determinants <- 0
  weights <- lapply(patterns, function(p) solve(sigma[p$waves, p$waves, drop = FALSE]))
  for (i in seq_along(patterns)) {
    p <- patterns[[i]]
    information[p$waves, p$waves] <- information[p$waves, p$waves] + p$n * weights[[i]]
    right[p$waves] <- right[p$waves] + p$n * weights[[i]] %*% p$means
    log_determinants <- log_determinants - p$n * as.numeric(determinant(weights[[i]])$modulus)
  }
  means <- solve(information, right)
  rest <- 0
  for (i in seq_along(patterns)) {
    p <- patterns[[i]]
    r <- p$means - means[p$waves]
    rest <- rest + sum(weights[[i]] * p$scatter) + p$n * sum(r * (weights[[i]] %*% r))
  }
  total <- sum(vapply(patterns, function(p) p$n * length(p$waves), 0))
  value <- (total - k) * log(2 * pi) + log_determinants + as.numeric(determinant(information)$modulus) + rest
  list(value = value, means = means, covariance = solve(information))
}

fit <- function(scores) {
  k <- ncol(scores)
  patterns <- patterns_of(scores)
  minus_two_log <- function(theta) {
    if (min(eigen(covariance_of(theta, k), TRUE, TRUE)$values) <= 0) return(1e300)
    at(theta, patterns, k)$value
  }
  start <- cov(scores, use = "pairwise.complete.obs")
  theta <- nlminb(start[lower.tri(start, TRUE)], minus_two_log)$par
  for (step in 1:3) theta <- theta - solve(hessian(minus_two_log, theta), grad(minus_two_log, theta))
  information <- hessian(minus_two_log, theta) / 2
  best <- at(theta, patterns, k)
  rows <- lapply(2:k, function(wave) {
    change <- replace(replace(numeric(k), wave, 1), 1, -1)
    variance <- function(theta) sum(change * (at(theta, patterns, k)$covariance %*% change))
    slope <- grad(variance, theta)
    v <- variance(theta)
    data.frame(
      wave = paste0("w", wave - 1), estimate = sum(change * best$means), standardError = sqrt(v),
      df = 2 * v^2 / sum(slope * solve(information, slope)), minusTwoLogLikelihood = best$value
    )
  })
  do.call(rbind, rows)
}

scores <- as.data.frame(read_scores())
models <- timed("models", do.call(rbind, lapply(unique(scores$domain), function(domain) {
  cbind(domain = domain, fit(as.matrix(scores[scores$domain == domain, c("w0", "w1", "w2", "w3")])))
})))
write_figures(models, "models.csv")
print_memory()
