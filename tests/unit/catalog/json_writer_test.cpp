#include "catalog/json_writer.hpp"

#include <doctest/doctest.h>

using namespace mingtang;
using catalog::JsonWriter;

TEST_CASE("commas stand between, never after") {
    JsonWriter json;
    json.object().member("a", 1).key("list").array().text("x").text("y").object().end_object().array().end_array().end_array();
    json.member("yes", true).member("none", Id<struct SomeTag>{}).end_object();
    CHECK(json.take() == R"({"a":1,"list":["x","y",{},[]],"yes":true,"none":null})");
}

TEST_CASE("text is quoted so that nothing ends it early") {
    JsonWriter json;
    json.array().text("引号\" 反斜线\\ 换行\n 制表\t \x01</script>").end_array();
    CHECK(json.take() == "[\"引号\\\" 反斜线\\\\ 换行\\n 制表\\t \\u0001\\u003c/script>\"]");
}
