#include "post_store.hpp"

#include "agora/journal/journal.hpp"

namespace agora::watch {

PostId put_whole_post(db::WriteTx& tx, Post post, std::vector<Text> texts) {
    post.post_id = tx.new_id<PostId>();
    post.language = texts.front().language;
    insert_post(tx, post);
    for (Text& text : texts) {
        text.post_id = post.post_id;
        insert_text(tx, text);
    }
    journal::emit(tx, {post.written_by, post.written_at}, PostWritten{post.post_id});
    return post.post_id;
}

}  // namespace agora::watch
