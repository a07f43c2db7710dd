package org.trunkproof.documents;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads from Java's sources what classes do not keep: the order of the methods, and the Javadoc. */
final class JavadocReader {

    /**
     * @param className with its package
     * @param javadoc empty if there is none; code is between backticks
     */
    record Described(String className, String javadoc, List<Method> methods) {}

    record Method(String name, String javadoc) {}

    private final DocTrees docs;

    private JavadocReader(DocTrees docs) {
        this.docs = docs;
    }

    /** The classes in a folder and below, by path. */
    static List<Described> read(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> walk = Files.walk(folder);
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            JavadocReader reader = new JavadocReader(DocTrees.instance(task));
            List<Described> classes = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(type -> reader.described(unit, (ClassTree) type))
                        .forEach(classes::add);
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Described described(CompilationUnitTree unit, ClassTree type) {
        TreePath path = new TreePath(new TreePath(unit), type);
        return new Described(
                unit.getPackageName() + "." + type.getSimpleName(),
                javadoc(path),
                type.getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(member ->
                                new Method(((MethodTree) member).getName().toString(), javadoc(path, member)))
                        .toList());
    }

    private String javadoc(TreePath path, Tree member) {
        return javadoc(new TreePath(path, member));
    }

    private String javadoc(TreePath path) {
        DocCommentTree comment = docs.getDocCommentTree(path);
        return comment == null
                ? ""
                : comment.getFullBody().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining())
                        .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                        .replaceAll("\\s+", " ");
    }
}
