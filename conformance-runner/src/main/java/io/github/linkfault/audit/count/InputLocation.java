package io.github.linkfault.audit.count;

import java.io.Serializable;

/**
 * Where something was recorded. A file is read in parts, so that several threads can share it; how many lines stand before a
 * part is known at the end only.
 *
 * @param file its index in the order of the input, from 0
 * @param part the part of the file, from 0; a HAR has one
 * @param line the line in the part, or the entry of a HAR, from 0
 */
public record InputLocation(int file, int part, long line) implements Comparable<InputLocation>, Serializable {

    @Override
    public int compareTo(InputLocation other) {
        int order = Integer.compare(file, other.file);
        order = order != 0 ? order : Integer.compare(part, other.part);
        return order != 0 ? order : Long.compare(line, other.line);
    }
}
