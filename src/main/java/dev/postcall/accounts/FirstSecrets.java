package dev.postcall.accounts;

import java.util.Optional;

/** Secrets that this start generated, because none were configured. */
record FirstSecrets(Optional<String> adminPassword, Optional<String> webhookToken) {}
