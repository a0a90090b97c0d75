package io.sluice.bench.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StacksTest {

    @ParameterizedTest
    @CsvSource({
        "COMPILER, [C2 CompilerThre tid=9];Compile::Compile",
        "BROKER, [data-plane-kafka-request-handler-0 tid=1];org/apache/kafka/common/Foo.a",
        "BENCH, [kafka-producer-network-thread | bench tid=1];org/apache/kafka/clients/Sender.run",
        "KAFKA_CLIENT, [kafka-producer-network-thread | producer-1 tid=1];org/apache/kafka/A.b",
        "FLUSHERS, [OutputFlusher for sender tid=1];java/lang/Thread.run",
        "ROCKSDB, [sender tid=1];io/sluice/job/state/Rows.get;org/rocksdb/RocksDB.get;memcmp",
        "STATE, [sender tid=1];io/sluice/job/state/Rows.get;java/util/HashMap.get",
        "LEDGER, [verdict tid=1];io/sluice/job/ledger/DecisionJson.bytes;com/fasterxml/A.b",
        "HASHES, [sender tid=1];io/sluice/udfs/room/A.b;io/sluice/udfs/model/Hashes.hash64;a/B.c",
        "FLINK, [sender tid=1];org/apache/flink/streaming/A.b;java/util/ArrayList.add",
        "OTHER, [sender tid=1];java/lang/Thread.run"
    })
    void belongToTheThreadOrElseToTheNearestFrameThatSaysSo(Bucket bucket, String stack) {
        assertThat(Stacks.bucket(stack)).isEqualTo(bucket);
    }

    @ParameterizedTest
    @CsvSource({
        "STATE_CODECS, org/apache/flink/contrib/streaming/state/A.b",
        "RECORD_CODECS, org/apache/flink/runtime/plugable/SerializationDelegate.write"
    })
    void codecsBelongToWhoCallsThem(Bucket bucket, String caller) {
        String stack =
                "[sender tid=1];" + caller + ";io/sluice/job/state/CodecSerializer.serialize;x/Y.z";

        assertThat(Stacks.bucket(stack)).isEqualTo(bucket);
    }
}
