# What the programs beside this one share. Each is called with a folder: it reads scores.csv there, writes its figures as CSV files
# beside it, and prints one line for what it timed: name, seconds of the processor, seconds on the clock.

folder <- commandArgs(TRUE)[1]

read_scores <- function() data.table::fread(file.path(folder, "scores.csv"))

# The columns of one domain's scores and the names of its cohorts, as plain vectors.
domain_of <- function(scores, number) as.list(scores[scores$domain == number, ])

timed <- function(name, expression) {
  before <- proc.time()
  result <- force(expression)
  spent <- proc.time() - before
  cat(sprintf("seconds %s %.3f %.3f\n", name, spent[["user.self"]] + spent[["sys.self"]], spent[["elapsed"]]))
  invisible(result)
}

# All digits of a double, so that figures can be compared to the last of them.
write_figures <- function(figures, name) {
  text <- lapply(figures, function(column) if (is.numeric(column)) sprintf("%.17g", column) else as.character(column))
  data.table::fwrite(data.table::as.data.table(text), file.path(folder, name), na = "NA", quote = FALSE)
}

# The most memory this R has held, where the system says so.
print_memory <- function() {
  status <- if (file.exists("/proc/self/status")) readLines("/proc/self/status") else character()
  peak <- grep("^VmHWM", status, value = TRUE)
  if (length(peak)) cat("memory", gsub("[^0-9]", "", peak), "\n")
}
