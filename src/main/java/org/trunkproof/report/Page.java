package org.trunkproof.report;

import freemarker.ext.beans.ZeroArgumentNonVoidMethodPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.trunkproof.storage.WholeFile;

/** An HTML page made of a template that lies beside the class it belongs to. */
public final class Page {

    /** Templates are parsed once for all pages, which several threads may write. */
    private static final Configuration TEMPLATES = templates();

    private Page() {}

    /**
     * Writes a page, and the folder it lies in.
     *
     * @param template ends in {@code ftlh}, so that FreeMarker escapes whatever is put in: much of it came from the network
     * @param model what the template names, and all that it may name; it is public, and so is each record in it
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Class<?> owner, String template, Record model) throws IOException {
        Template text = TEMPLATES.getTemplate(owner.getPackageName().replace('.', '/') + "/" + template);
        WholeFile.write(file, out -> {
            try (Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                text.process(model, page);
            } catch (TemplateException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Configuration templates() {
        DefaultObjectWrapperBuilder records = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
        records.setRecordZeroArgumentNonVoidMethodPolicy(
                ZeroArgumentNonVoidMethodPolicy.PROPERTY_ONLY_UNLESS_BEAN_PROPERTY_READ_METHOD);
        // or what a record does not have would be as good as empty
        records.setStrict(true);
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setObjectWrapper(records.build());
        // from the root, so that a template may take in one of another package
        templates.setClassForTemplateLoading(Page.class, "/");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        // a mistake in a template is the build's business, and no part of a page
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        return templates;
    }
}
