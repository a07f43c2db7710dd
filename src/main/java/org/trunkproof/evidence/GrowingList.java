package org.trunkproof.evidence;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.Spliterators;

/**
 * What is only ever added to. What there was at some moment can be had at any time without a copy, for whoever waits looks
 * again at all of it with each packet of media. Its owner sees to it that one thread at a time uses it.
 */
final class GrowingList<E> {

    private static final int AT_FIRST = 64;

    private Object[] elements = new Object[AT_FIRST];
    private int size;

    void add(E element) {
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, 2 * size);
        }
        elements[size++] = element;
    }

    int size() {
        return size;
    }

    /** All that there is by now, and nothing of what is added later. */
    List<E> soFar() {
        return new Beginning<>(elements, size);
    }

    /** The first elements of an array, which nobody changes any more. */
    private static final class Beginning<E> extends AbstractList<E> implements RandomAccess {
        private final Object[] elements;
        private final int size;

        private Beginning(Object[] elements, int size) {
            this.elements = elements;
            this.size = size;
        }

        @Override
        @SuppressWarnings("unchecked")
        public E get(int index) {
            if (index >= size) {
                throw new IndexOutOfBoundsException(index);
            }
            return (E) elements[index];
        }

        @Override
        public int size() {
            return size;
        }

        /** Of the array itself, for whoever goes through all of it. */
        @Override
        public Spliterator<E> spliterator() {
            return Spliterators.spliterator(
                    elements, 0, size, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        }
    }
}
