package dev.postcall.accounts;

import java.util.Optional;

/** Secrets that were made at this start, because nobody had given any. */
record FirstSecrets(Optional<String> adminPassword, Optional<String> webhookToken) {}
