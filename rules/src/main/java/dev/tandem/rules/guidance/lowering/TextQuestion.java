package dev.tandem.rules.guidance.lowering;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Something that constraints ask about texts.
 *
 * @param texts characteristics that it is about
 * @param literal true where the answer is yes
 * @param answer by the texts of all characteristics; one that is missing is empty
 */
public record TextQuestion(List<String> texts, int literal, Predicate<Map<String, String>> answer) {}
