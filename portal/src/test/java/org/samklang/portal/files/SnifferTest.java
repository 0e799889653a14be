package org.samklang.portal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A file is what its bytes are.
class SnifferTest {

    private static Optional<FileKind> kind(byte[] bytes) {
        return kind(bytes, bytes.length);
    }

    private static Optional<FileKind> kind(byte[] bytes, int atOnce) {
        Sniffer sniffer = new Sniffer();
        for (int at = 0; at < bytes.length; at += atOnce) {
            sniffer.pass(bytes, at, Math.min(atOnce, bytes.length - at));
        }
        return sniffer.kind();
    }

    private static Optional<FileKind> kind(String text) {
        return kind(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return all;
    }

    /// @param mimetype stored first, as ODT has it; null for none
    private static byte[] zip(@Nullable String mimetype, String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (mimetype != null) {
                byte[] content = mimetype.getBytes(StandardCharsets.US_ASCII);
                ZipEntry stored = new ZipEntry("mimetype");
                CRC32 sum = new CRC32();
                sum.update(content);
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(content.length);
                stored.setCrc(sum.getValue());
                zip.putNextEntry(stored);
                zip.write(content);
            }
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".repeat(20_000).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toByteArray();
    }

    @Test
    void theBeginningTellsPicturesSoundFilmAndPdf() {
        assertThat(kind("%PDF-1.7\nrest")).contains(FileKind.PDF);
        assertThat(kind(bytes(0x89, 'P', 'N', 'G', 13, 10, 0x1a, 10, 0))).contains(FileKind.PNG);
        assertThat(kind(bytes(0xff, 0xd8, 0xff, 0xe0, 0))).contains(FileKind.JPEG);
        assertThat(kind(bytes('I', 'D', '3', 4, 0))).contains(FileKind.MP3);
        assertThat(kind(bytes(0xff, 0xfb, 0x90, 0))).contains(FileKind.MP3);
        assertThat(kind(bytes(0, 0, 0, 0x20, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm'))).contains(FileKind.MP4);
    }

    @Test
    void aBeginningThatIsCutOffIsNothing() {
        assertThat(kind(new byte[0])).isEmpty();
        assertThat(kind(bytes(0x89, 'P', 'N', 'G'))).isEmpty();
        assertThat(kind(bytes(0xff, 0xd8))).isEmpty();
        assertThat(kind(bytes('P', 'K', 3, 4, 0, 0, 0))).isEmpty();
    }

    @Test
    void textIsUtf8FromItsFirstByteToItsLast() {
        String text = "Ærø, \u65e5\u672c, \ud83d\ude42\r\n\t".repeat(2_000);
        assertThat(kind(text)).contains(FileKind.TEXT);
        assertThat(kind("\ufeff" + text)).contains(FileKind.TEXT);
        for (int atOnce : List.of(1, 2, 3, 7, 8_192)) {
            assertThat(kind(text.getBytes(StandardCharsets.UTF_8), atOnce)).contains(FileKind.TEXT);
        }
        assertThat(kind("Ærø".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(kind(text.getBytes(StandardCharsets.UTF_16))).isEmpty();
        assertThat(kind(("plain " + "x".repeat(9_000) + "\u0000").getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(kind(bytes('a', 'b', 0xc3))).isEmpty();
    }

    @Test
    void whatABrowserCouldRunIsRefusedWhateverItIsCalled() {
        assertThat(kind("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")).isEmpty();
        assertThat(kind("<?xml version='1.0'?><svg/>")).isEmpty();
        assertThat(kind("\ufeff  \n<!DOCTYPE html><html></html>")).isEmpty();
        assertThat(kind("harmless? <script>alert(1)</script>")).isEmpty();
        assertThat(kind("5 < 7, and that is all")).contains(FileKind.TEXT);
        assertThat(kind("MZ\u0090\u0000")).isEmpty();
        assertThat(kind(bytes(0x7f, 'E', 'L', 'F', 2, 1, 1))).isEmpty();
        assertThat(kind("GIF89a\u0001")).isEmpty();
    }

    @Test
    void officeDocumentsAreToldByTheNamesWithin() throws IOException {
        assertThat(kind(zip(null, "[Content_Types].xml", "word/document.xml"))).contains(FileKind.DOCX);
        assertThat(kind(zip(null, "[Content_Types].xml", "xl/workbook.xml"))).contains(FileKind.XLSX);
        assertThat(kind(zip(FileKind.ODT.mediaType(), "content.xml"))).contains(FileKind.ODT);
        assertThat(kind(zip(null, "[Content_Types].xml", "word/document.xml"), 1)).contains(FileKind.DOCX);
    }

    @Test
    void otherContainersAreRefused() throws IOException {
        assertThat(kind(zip(null, "holiday.jpg"))).isEmpty();
        assertThat(kind(zip(null, "META-INF/MANIFEST.MF", "A.class"))).isEmpty();
        assertThat(kind(zip("application/vnd.oasis.opendocument.spreadsheet", "content.xml"))).isEmpty();
        assertThat(kind(zip(null, "[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"))).isEmpty();
        assertThat(kind(zip(null, "[Content_Types].xml", "word/document.xml", "../../etc/passwd"))).isEmpty();
        assertThat(kind(zip(null, "[Content_Types].xml", "word/document.xml", "..\\evil.dll"))).isEmpty();
    }

    /// 400 MB of nothing in a few hundred kilobytes: its names are read and nothing is unpacked.
    @Test
    void aContainerThatWouldSwellIsNotOpened() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                zip.write(nothing);
            }
        }
        long begun = System.nanoTime();
        assertThat(kind(out.toByteArray(), 8_192)).contains(FileKind.DOCX);
        assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
    }

    @Test
    void aContainerWhoseDirectoryLiesIsRefused() throws IOException {
        byte[] whole = zip(null, "[Content_Types].xml", "word/document.xml");
        byte[] more = whole.clone();
        more[whole.length - 12] = 99;
        byte[] elsewhere = whole.clone();
        elsewhere[whole.length - 6] ^= 1;
        assertThat(kind(more)).isEmpty();
        assertThat(kind(elsewhere)).isEmpty();
        assertThat(kind(java.util.Arrays.copyOf(whole, whole.length - 1))).isEmpty();
    }
}
