package dev.postcall.notes.index;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.Version;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/** Opens Hibernate Search on one of its two backends. */
final class IndexBackend {
    private static final String BACKEND = "hibernate.search.backend.";

    /**
     * The one annotated class is registered explicitly, since the search for annotated classes fails in a deployed WAR.
     */
    private static final Map<String, Object> COMMON = Map.of(
            "hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations",
            false,
            "hibernate.search.mapping.build_missing_discovered_jandex_indexes",
            false,
            BACKEND + "analysis.configurer",
            BeanReference.ofInstance(new WordAnalysis()));

    private IndexBackend() {}

    /**
     * Opens a Lucene index in this folder. One thread indexes: two threads would write two segments at each commit,
     * which cost a merge later, and would occupy two processors that requests need.
     */
    static CloseableSearchMapping lucene(Path folder, FailureHandler failures) {
        return open(
                Map.of(
                        BACKEND + "type",
                        "lucene",
                        BACKEND + "indexing.queue_count",
                        1,
                        BACKEND + "lucene_version",
                        Version.LATEST,
                        BACKEND + "directory.root",
                        folder.toString(),
                        BACKEND + "io.writer.ram_buffer_size",
                        64),
                failures);
    }

    /** Opens an index on OpenSearch or Elasticsearch. */
    static CloseableSearchMapping remote(List<String> uris, FailureHandler failures) {
        return open(Map.of(BACKEND + "type", "elasticsearch", BACKEND + "uris", String.join(",", uris)), failures);
    }

    private static CloseableSearchMapping open(Map<String, Object> settings, FailureHandler failures) {
        return SearchMapping.builder(AnnotatedTypeSource.fromClasses(IndexedCall.class), MethodHandles.lookup())
                .properties(COMMON)
                .properties(settings)
                .property("hibernate.search.background_failure_handler", BeanReference.ofInstance(failures))
                .build();
    }
}
