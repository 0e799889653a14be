package org.samklang.portal.files;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The names in a ZIP container, read from its directory at its end. Nothing is ever unpacked, so nothing can swell.
record ZipNames(Set<String> names) {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int MOST = 5_000;
    private static final int MIMETYPE_AT = 30;
    private static final String ODT_BEGINS = "mimetype" + FileKind.ODT.mediaType();

    /// Nothing where the directory is not there, is too long, or names what no document holds.
    ///
    /// @param tail the last bytes of a file of that size
    static Optional<ZipNames> of(byte[] tail, long size) {
        ByteBuffer bytes = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int end = tail.length - END_LENGTH; end >= 0; end--) {
            if (bytes.getInt(end) == END && end + END_LENGTH + unsigned(bytes, end + 20) == tail.length) {
                int entries = unsigned(bytes, end + 10);
                long length = bytes.getInt(end + 12) & 0xffffffffL;
                long start = end - length;
                boolean whole = unsigned(bytes, end + 4) == 0
                        && start >= 0
                        && (bytes.getInt(end + 16) & 0xffffffffL) == size - tail.length + start;
                return whole && entries <= MOST ? read(bytes, (int) start, end, entries) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<ZipNames> read(ByteBuffer bytes, int start, int end, int entries) {
        Set<String> names = new HashSet<>();
        int at = start;
        for (int i = 0; i < entries; i++) {
            if (at + ENTRY_LENGTH > end || bytes.getInt(at) != ENTRY) {
                return Optional.empty();
            }
            int nameLength = unsigned(bytes, at + 28);
            int next = at + ENTRY_LENGTH + nameLength + unsigned(bytes, at + 30) + unsigned(bytes, at + 32);
            boolean encrypted = (unsigned(bytes, at + 8) & 1) != 0;
            if (next > end || encrypted) {
                return Optional.empty();
            }
            byte[] name = new byte[nameLength];
            bytes.get(at + ENTRY_LENGTH, name);
            names.add(new String(name, StandardCharsets.UTF_8));
            at = next;
        }
        return names.stream().allMatch(ZipNames::isHarmless) ? Optional.of(new ZipNames(names)) : Optional.empty();
    }

    /// Neither outside its container nor a program within a document.
    private static boolean isHarmless(String name) {
        return !name.startsWith("/")
                && !name.contains("..")
                && !name.contains("\\")
                && !name.endsWith("vbaProject.bin")
                && !name.startsWith("Basic/")
                && !name.startsWith("Scripts/");
    }

    /// @param head the first bytes of the file
    Optional<FileKind> kind(byte[] head, int length) {
        if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
            return Optional.of(FileKind.DOCX);
        }
        if (names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml")) {
            return Optional.of(FileKind.XLSX);
        }
        String begins = new String(
                head,
                Math.min(MIMETYPE_AT, length),
                Math.clamp(length - MIMETYPE_AT, 0, ODT_BEGINS.length()),
                StandardCharsets.US_ASCII);
        return names.contains("content.xml") && begins.equals(ODT_BEGINS)
                ? Optional.of(FileKind.ODT)
                : Optional.empty();
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }
}
