package dev.tandem.planted.capability.domain;

import org.springframework.context.ApplicationContext;

/** Planted: a domain that knows the framework. */
record KnowsSpring(ApplicationContext context) {}
