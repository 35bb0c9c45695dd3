#include "method_store.hpp"

#include "agora/journal/journal.hpp"

namespace agora::methods {

MethodId put_whole_method(db::WriteTx& tx, Method method, std::vector<Text> texts) {
    method.method_id = tx.new_id<MethodId>();
    method.language = texts.front().language;
    insert_method(tx, method);
    for (Text& text : texts) {
        text.method_id = method.method_id;
        insert_text(tx, text);
    }
    journal::emit(tx, {method.made_by, method.made_at}, MethodMade{method.method_id});
    return method.method_id;
}

}  // namespace agora::methods
