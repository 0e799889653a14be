package org.samklang.portal.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.RequestContext;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.jspecify.annotations.Nullable;
import org.samklang.events.StoredFile;
import org.samklang.events.Subject;
import org.samklang.portal.commands.BodyTooLarge;
import org.samklang.portal.problems.Trouble;

/// A form with a file, read as it comes: the file goes straight into its seal and never onto the disk in clear. What the
/// file is called is not looked at.
///
/// @param fields all other fields
/// @param file null where none was chosen
public record UploadForm(Map<String, List<String>> fields, @Nullable StoredFile file) {
    private static final int MOST_FIELDS = 50;
    private static final int LONGEST_FIELD = 100_000;

    /// @param sealedFor whom to seal the file for, by the fields that stand before it
    /// @throws FileRefused when the file is not taken, or the body is no such form
    public static UploadForm read(
            HttpServletRequest request, FileDesk desk, Function<Map<String, List<String>>, Subject> sealedFor)
            throws IOException {
        Map<String, List<String>> fields = new TreeMap<>();
        StoredFile file = null;
        try {
            FileItemIterator items = new FileUpload().getItemIterator(context(request));
            for (int seen = 0; items.hasNext(); seen++) {
                if (seen == MOST_FIELDS) {
                    throw new FileRefused(Trouble.BAD_REQUEST);
                }
                FileItemStream item = items.next();
                try (InputStream content = item.openStream()) {
                    if (item.isFormField()) {
                        fields.computeIfAbsent(item.getFieldName(), _ -> new ArrayList<>())
                                .add(text(content));
                    } else if (file == null && !isEmpty(item)) {
                        file = desk.take(sealedFor.apply(fields), content);
                    }
                }
            }
        } catch (BodyTooLarge tooLarge) {
            throw desk.tooLarge();
        } catch (FileUploadException noForm) {
            throw new FileRefused(Trouble.BAD_REQUEST);
        }
        return new UploadForm(fields, file);
    }

    /// A browser sends the field also when no file was chosen, without a name.
    private static boolean isEmpty(FileItemStream item) {
        return item.getName() == null || item.getName().isEmpty();
    }

    private static String text(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LONGEST_FIELD + 1);
        if (bytes.length > LONGEST_FIELD) {
            throw new FileRefused(Trouble.BAD_REQUEST);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static RequestContext context(HttpServletRequest request) {
        return new Body(request);
    }

    private record Body(HttpServletRequest request) implements UploadContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public String getContentType() {
            return request.getContentType() == null ? "" : request.getContentType();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }
    }
}
