package org.mrecist.http.answer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a part of answers whose values are few, because knowledge or code alone decides them: no value of a patient
/// stands in it. Its JSON is written once for each value, by [RecurringParts].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Recurring {}
